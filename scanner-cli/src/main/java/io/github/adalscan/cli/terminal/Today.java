package io.github.adalscan.cli.terminal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** The day of a run, by which suppressions and baseline entries expire. */
public final class Today {
  private Today() {}

  /** The day of {@code SOURCE_DATE_EPOCH}, as repeatable builds set it; else today; in UTC. */
  public static LocalDate of(Map<String, String> environment) {
    String epoch = environment.getOrDefault("SOURCE_DATE_EPOCH", "");
    if (epoch.isEmpty()) {
      return LocalDate.now(Clock.systemUTC());
    }
    try {
      return LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(epoch)), ZoneOffset.UTC);
    } catch (NumberFormatException | java.time.DateTimeException wrong) {
      throw new UsageException(
          "SOURCE_DATE_EPOCH must be seconds since 1970, not '" + epoch + "'.");
    }
  }
}
