/** Gives each lambda of compiled classes a class of its own. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.lambda;
