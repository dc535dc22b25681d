/** Reads Java sources; the only package that knows JavaParser. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.extract.java;
