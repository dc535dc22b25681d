/**
 * The vocabulary of a report: rules, findings, locations, as records and enums; and the helpers
 * that every package shares.
 */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.model;
