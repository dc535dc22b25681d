/** Runs the rules: which detector serves which rule, and which finding stands for others. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.detect.run;
