/** Summaries as bytes, for a cache by content or a scan on another machine. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.fact.store;
