package io.github.adalscan.cli.option;

import io.github.adalscan.engine.RuleSelection;
import io.github.adalscan.model.Level;
import io.github.adalscan.model.RuleId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Which rules run, and at which level. */
final class SelectionOptions {
  @Option(
      names = {"-r", "--rule"},
      paramLabel = "RULE",
      split = ",",
      hideParamSyntax = true,
      description = "Only these rules: id, name, family (ADAL) or tag. Repeatable.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--exclude-rule",
      paramLabel = "RULE",
      split = ",",
      hideParamSyntax = true,
      description = "Not these rules. Repeatable.")
  private List<String> without = new ArrayList<>();

  @Option(
      names = "--enable-rule",
      paramLabel = "RULE",
      split = ",",
      hideParamSyntax = true,
      description = "These rules too, although they are off by default. Repeatable.")
  private List<String> also = new ArrayList<>();

  @Option(
      names = "--level",
      paramLabel = "RULE=LEVEL",
      split = ",",
      hideParamSyntax = true,
      description = "Another level for rules: error, warning or note. Repeatable.")
  private Map<String, Level> levels = new LinkedHashMap<>();

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description =
          "default, all for the rules of low precision too, or a profile of the configuration.",
      defaultValue = "default")
  private String profile = "default";

  /** What the options choose among some rules. */
  RuleSelection choice(RuleOptions rules) {
    Map<RuleId, Level> byRule = new TreeMap<>();
    levels.forEach(
        (word, level) -> rules.select(List.of(word)).forEach(id -> byRule.put(id, level)));
    return new RuleSelection(
        rules.select(only),
        rules.select(without),
        rules.select(also),
        profile.equals("all"),
        byRule);
  }
}
