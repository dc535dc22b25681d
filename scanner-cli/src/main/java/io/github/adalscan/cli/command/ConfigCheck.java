package io.github.adalscan.cli.command;

import io.github.adalscan.cli.config.Setting;
import io.github.adalscan.cli.option.RuleOptions;
import io.github.adalscan.cli.terminal.UsageException;
import io.github.adalscan.source.path.Globs;
import java.util.List;
import java.util.Set;

/** Looks at what settings name: rules that have to exist, globs that have to be some. */
final class ConfigCheck {
  private static final String OTHER_RULES = "--rules";
  private static final Set<String> RULES =
      Set.of("--rule", "--exclude-rule", "--enable-rule", "--level");
  private static final Set<String> GLOBS = Set.of("--include", "--exclude", "--path-context");

  private ConfigCheck() {}

  /**
   * Checks settings of a file; names of rules only where the bundled ones are meant.
   *
   * @throws UsageException that says where the file is wrong
   */
  static void check(List<Setting> settings) {
    boolean bundled = settings.stream().noneMatch(each -> each.option().equals(OTHER_RULES));
    RuleOptions rules = new RuleOptions();
    for (Setting setting : settings) {
      List<String> names = setting.values().stream().map(ConfigCheck::key).toList();
      if (bundled && RULES.contains(setting.option())) {
        refuse(setting, () -> rules.select(names));
      }
      if (GLOBS.contains(setting.option())) {
        refuse(setting, () -> names.forEach(Globs::checked));
      }
    }
  }

  /** What stands before the last {@code =}; the whole value where there is none. */
  private static String key(String value) {
    int equals = value.lastIndexOf('=');
    return equals < 0 ? value : value.substring(0, equals);
  }

  private static void refuse(Setting setting, Runnable check) {
    try {
      check.run();
    } catch (UsageException | IllegalArgumentException wrong) {
      throw new UsageException(setting.origin() + ": " + wrong.getMessage());
    }
  }
}
