package io.github.adalscan.model;

/**
 * The word of the scanned source that a finding is accepted.
 *
 * @param justification why; empty for an annotation, which has no room for a reason
 * @param location the comment or annotation that says so
 */
public record Suppression(String justification, Location location) {}
