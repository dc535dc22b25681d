/** Puts findings into the order in which a module moves. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.plan;
