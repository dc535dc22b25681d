package io.github.adalscan.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The proof that a scan was healthy.
 *
 * @param filesSeen regular files found under the scan roots that no ignore rule excludes
 * @param bytesSeen their bytes that were searched
 * @param candidates files that hold a keyword and were therefore read
 * @param parsed Java files among them that were parsed
 * @param lexical files among them that could be read by their tokens only, though a parser exists
 *     for their kind
 * @param skipped why and how often files were left out, by reason
 * @param millis wall time of the scan in milliseconds
 * @param stats where the time went, for those who ask
 */
public record ScanSummary(
    long filesSeen,
    long bytesSeen,
    long candidates,
    long parsed,
    long lexical,
    Map<String, Long> skipped,
    long millis,
    ScanStats stats) {
  public ScanSummary {
    skipped = Collections.unmodifiableSortedMap(new TreeMap<>(skipped));
  }
}
