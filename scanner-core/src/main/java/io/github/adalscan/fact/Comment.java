package io.github.adalscan.fact;

import io.github.adalscan.model.Region;

/**
 * A comment.
 *
 * @param text with its delimiters, line ends as in the file
 * @param region the whole comment
 */
public record Comment(String text, Region region) implements Fact {}
