/** The search for keywords in the bytes of files. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.source.search;
