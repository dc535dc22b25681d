/** Where something stands and in which circumstances it is reached; nothing is looked up here. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.link.place;
