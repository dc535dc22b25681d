/** From bytes to text: encodings, escapes, first lines. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.source.text;
