/** Files, their bytes and their text: walking, ignoring, prefiltering, decoding. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.source;
