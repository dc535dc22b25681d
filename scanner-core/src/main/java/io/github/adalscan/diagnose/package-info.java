/** Reads logs and ties what they say to findings. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.diagnose;
