package io.github.adalscan.fact;

import io.github.adalscan.model.Region;

/**
 * One key with a scalar value in a configuration file.
 *
 * @param key the full key: YAML, JSON and XML nesting joined with dots, list positions as {@code
 *     [0]}
 * @param value decoded
 * @param profile the Spring profile that the file name or document names; empty for all
 * @param keyRegion the last segment of the key as it stands in the file
 * @param region the value; where it is empty, a region of no width
 * @param verbatim true when the text of {@code region} equals {@code value}, so that offsets in it
 *     are offsets in the file
 */
public record ConfigEntry(
    String key, String value, String profile, Region keyRegion, Region region, boolean verbatim)
    implements Fact {}
