/** How expressions are spelled in the source and in replacements. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.detect.spelling;
