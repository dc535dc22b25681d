package io.github.adalscan.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the time of a scan went and which bounds it met. It differs from run to run, so reports
 * hold it only when it is asked for.
 *
 * @param phases wall time of each phase in microseconds, in their order
 * @param files the slowest to be read, slowest first
 * @param rules the slowest, slowest first; a rule pays for what others share after it
 * @param bounds how often each bound was met
 */
public record ScanStats(
    Map<String, Long> phases, List<Timed> files, List<Timed> rules, Map<Bound, Long> bounds) {
  /** Nothing was measured. */
  public static final ScanStats NONE = new ScanStats(Map.of(), List.of(), List.of(), Map.of());

  /** How many of the slowest are named. */
  public static final int SLOWEST = 5;

  /**
   * What took how long.
   *
   * @param micros wall time in microseconds
   */
  public record Timed(String name, long micros) {}

  public ScanStats {
    phases = Collections.unmodifiableMap(new LinkedHashMap<>(phases));
    files = slowest(files);
    rules = slowest(rules);
    bounds = Collections.unmodifiableMap(new TreeMap<>(bounds));
  }

  private static List<Timed> slowest(List<Timed> all) {
    return all.stream()
        .sorted(Comparator.comparingLong(Timed::micros).reversed().thenComparing(Timed::name))
        .limit(SLOWEST)
        .toList();
  }
}
