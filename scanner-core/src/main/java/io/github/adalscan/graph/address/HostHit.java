package io.github.adalscan.graph.address;

/**
 * A host within a text.
 *
 * @param host as the table spells it
 * @param start offset of its first character
 * @param end offset behind its last character
 */
public record HostHit(String host, int start, int end) {}
