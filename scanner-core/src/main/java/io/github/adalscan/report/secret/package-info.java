/** Keeps secrets out of everything that is written. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.report.secret;
