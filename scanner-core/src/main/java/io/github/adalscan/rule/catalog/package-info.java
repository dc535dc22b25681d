/** Tables that rules refer to: libraries and their members, APIs and hosts, artifacts, markers. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.rule.catalog;
