package io.github.adalscan.cli.config;

import java.util.List;
import java.util.Optional;

/**
 * A value for an option that is not from the command line.
 *
 * @param option its long name, such as {@code --fail-on}
 * @param values as they would be written behind the option, one for each time it is given
 * @param origin where it comes from: a place in a file or the name of a variable
 */
public record Setting(String option, List<String> values, String origin) {
  public Setting {
    values = List.copyOf(values);
  }

  /** What would have to be written on the command line. */
  List<String> arguments() {
    return values.stream().map(value -> option + "=" + value).toList();
  }

  /** The last setting of an option, which is the one that counts. */
  public static Optional<Setting> last(List<Setting> settings, String option) {
    return settings.stream().filter(s -> s.option().equals(option)).reduce((a, b) -> b);
  }
}
