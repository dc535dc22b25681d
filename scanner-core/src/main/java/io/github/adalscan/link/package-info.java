/** What all files state together: types, values, builds. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.link;
