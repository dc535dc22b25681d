/** Helpers of the tests. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.testing;
