package io.github.adalscan.rule.catalog.artifact;

/**
 * A configuration key that changes with an artifact.
 *
 * @param set the renames that belong together; artifacts name it
 * @param key in dashed spelling; {@code *} stands for one segment
 * @param replacement the new key; empty when there is none
 * @param note a clause without final period; may be empty
 */
public record PropertyRename(String set, String key, String replacement, String note) {}
