/**
 * What the configuration of a tree says: its entries, and the keys and annotations that ask for
 * them.
 */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.link.config;
