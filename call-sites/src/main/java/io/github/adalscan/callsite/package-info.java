/** Replaces call sites that Java links at run time by plain code. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.callsite;
