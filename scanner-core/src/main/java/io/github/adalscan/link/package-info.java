/** What all files state together: which type a name denotes, which text a value can be. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.link;
