/** The vocabulary of a report: rules, findings, locations. Records and enums only. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.model;
