/** Imports and requirements of Python, and code of notebooks. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.extract.text.python;
