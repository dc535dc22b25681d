/** Tests about the code as a whole. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan;
