/** Token requests of libraries, as the catalogue describes their methods and types. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.token.library;
