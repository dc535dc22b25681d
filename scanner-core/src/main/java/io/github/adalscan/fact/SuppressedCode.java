package io.github.adalscan.fact;

import io.github.adalscan.model.Region;

/**
 * A declaration whose {@code @SuppressWarnings} speaks to this scanner.
 *
 * @param word the value that begins with {@code adalscan}, decoded
 * @param region that value
 * @param declaration the whole declaration that it is about, annotations included
 */
public record SuppressedCode(String word, Region region, Region declaration) {
  /** How the values begin that are meant for this scanner. */
  public static final String PREFIX = "adalscan";
}
