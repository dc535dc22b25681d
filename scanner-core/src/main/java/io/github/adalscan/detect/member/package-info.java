/** Replacement code for uses of a catalogued library, with the names and values of the place. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.detect.member;
