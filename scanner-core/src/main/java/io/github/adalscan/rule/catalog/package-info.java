/**
 * Tables that rules refer to: libraries and their members, APIs and hosts, artifacts, markers,
 * words of checks, and what calls of well-known methods do.
 */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.rule.catalog;
