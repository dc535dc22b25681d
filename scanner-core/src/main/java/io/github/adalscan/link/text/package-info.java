/** Texts as far as they are known: what is certain, where it was written, and the holes between. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.link.text;
