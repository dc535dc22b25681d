package io.github.adalscan.rule;

import io.github.adalscan.model.RuleDescriptor;
import io.github.adalscan.model.RuleId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the manual of the rules: one Markdown page per rule and a list of all. */
public final class RuleDocs {
  private static final Map<String, String> LANGUAGES =
      Map.ofEntries(
          Map.entry("java", "java"),
          Map.entry("kt", "kotlin"),
          Map.entry("xml", "xml"),
          Map.entry("gradle", "groovy"),
          Map.entry("yml", "yaml"),
          Map.entry("yaml", "yaml"),
          Map.entry("json", "json"),
          Map.entry("properties", "properties"),
          Map.entry("go", "go"),
          Map.entry("cs", "csharp"),
          Map.entry("config", "xml"),
          Map.entry("csproj", "xml"),
          Map.entry("py", "python"),
          Map.entry("js", "javascript"),
          Map.entry("ts", "typescript"),
          Map.entry("m", "objectivec"),
          Map.entry("swift", "swift"),
          Map.entry("md", "markdown"));

  private RuleDocs() {}

  /** File name to content: {@code README.md} and {@code ID.md} for each rule. */
  public static Map<String, String> pages(RuleSet rules) {
    Map<String, String> pages = new TreeMap<>();
    pages.put("README.md", list(rules));
    rules.rules().forEach(rule -> pages.put(rule.id() + ".md", page(rule)));
    return pages;
  }

  private static String list(RuleSet rules) {
    StringBuilder page = new StringBuilder("# Rules\n\n");
    page.append(
        "Generated from the rule files; do not edit. Rules of low precision are off unless ");
    page.append("all rules are asked for.\n\n");
    page.append("| id | name | finds | level | precision |\n|---|---|---|---|---|\n");
    for (Rule rule : rules.rules()) {
      RuleDescriptor about = rule.descriptor();
      page.append("| [%s](%s.md) | `%s` | ".formatted(about.id(), about.id(), about.name()));
      page.append(about.title()).append(" | ").append(about.level().id()).append(" | ");
      page.append(about.precision().id()).append(" |\n");
    }
    return page.toString();
  }

  /** The page of one rule. */
  public static String page(Rule rule) {
    RuleDescriptor about = rule.descriptor();
    StringBuilder page = new StringBuilder();
    page.append("# %s: %s\n\n".formatted(about.id(), about.title()));
    page.append("Generated from the rule files; do not edit.\n\n");
    page.append("| | |\n|---|---|\n");
    row(page, "name", "`" + about.name() + "`");
    row(page, "level", about.level().id());
    row(
        page,
        "precision",
        about.precision().id() + (about.onByDefault() ? "" : " (off by default)"));
    about.cwe().ifPresent(number -> row(page, "CWE", number.toString()));
    row(page, "tags", String.join(", ", about.tags()));
    if (!rule.subsumes().isEmpty()) {
      row(page, "instead of, at the same place", links(rule.subsumes()));
    }
    row(page, "keeps its level in", contexts(rule));
    page.append("\nMessage: ").append(about.message()).append("\n\n");
    page.append(about.guidance().strip()).append('\n');
    examples(page, "Reported", rule, true);
    examples(page, "Not reported", rule, false);
    return page.toString();
  }

  private static void row(StringBuilder page, String name, String value) {
    page.append("| ").append(name).append(" | ").append(value).append(" |\n");
  }

  private static String links(List<RuleId> ids) {
    return ids.stream()
        .map(id -> "[%s](%s.md)".formatted(id, id))
        .collect(Collectors.joining(", "));
  }

  private static String contexts(Rule rule) {
    return rule.keepLevelIn().stream()
        .map(context -> context.id() + " code")
        .collect(Collectors.joining(", ", "", "; elsewhere it is a note"));
  }

  private static void examples(StringBuilder page, String heading, Rule rule, boolean bad) {
    page.append("\n## ").append(heading).append('\n');
    for (Example example : rule.examples()) {
      if (example.bad() == bad) {
        example(page, example);
      }
    }
  }

  private static void example(StringBuilder page, Example example) {
    if (!example.about().isEmpty()) {
      page.append('\n').append(example.about()).append(":\n");
    }
    example
        .files()
        .forEach(
            (path, text) -> {
              if (!path.equals(Example.DEFAULT_PATH)) {
                page.append("\n`").append(path).append("`\n");
              }
              page.append("\n```").append(language(path)).append('\n');
              page.append(text.strip()).append("\n```\n");
            });
  }

  private static String language(String path) {
    String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return LANGUAGES.getOrDefault(extension, "text");
  }
}
