package io.github.adalscan.rule;

import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.yaml.Bundled;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a scan has to know of the bundled rules before it has found a candidate: their keywords, by
 * which it finds candidates, and the names of their files. Reading it costs no YAML parser.
 *
 * @param ruleFiles names of rule files
 * @param catalogFiles sections of catalogue files, by the names of the files
 */
public record RuleIndex(
    List<String> ruleFiles, Map<String, List<String>> catalogFiles, List<IndexedRule> rules) {
  private static final String FILE = Bundle.RULES + "index.tsv";
  private static final String OF_BUILDS = "builds";
  private static final String HEADER =
      "# Generated from the rules beside it; -Dgolden.update=true rewrites it.\n";

  /**
   * A line of the index.
   *
   * @param file the rule file that states the rule
   * @param name what it is called in words
   * @param ofBuilds true when it looks at declarations of dependencies only
   * @param weak those of the keywords that do not count alone
   * @param keywords as {@link RuleSet#keywords} derives them for this rule alone
   */
  public record IndexedRule(
      String id,
      String level,
      String precision,
      String file,
      String name,
      boolean ofBuilds,
      WeakKeywords weak,
      List<String> keywords) {
    public IndexedRule {
      keywords = List.copyOf(keywords);
    }

    /** False when the rule has to be asked for. */
    public boolean onByDefault() {
      return !precision.equals("low");
    }

    /**
     * True when one of the keywords is among those found, or holds one of them: a search leaves out
     * keywords that hold another.
     */
    public boolean concerns(Set<String> found) {
      for (String word : keywords) {
        for (String each : found) {
          if (word.contains(each)) {
            return true;
          }
        }
      }
      return false;
    }
  }

  public RuleIndex {
    ruleFiles = List.copyOf(ruleFiles);
    catalogFiles = Collections.unmodifiableMap(new TreeMap<>(catalogFiles));
    rules = List.copyOf(rules);
  }

  /** True when a catalogue file holds a section. */
  boolean holds(String file, String section) {
    return catalogFiles.getOrDefault(file, List.of()).contains(section);
  }

  /** The index of the bundled rules. */
  public static RuleIndex bundled() {
    return parse(Bundled.text(FILE));
  }

  /**
   * The keywords of all rules, or of those that are on by default; lower-case ASCII, sorted, none
   * contains another.
   */
  public List<String> keywords(boolean includeLow) {
    return keywords(rules.stream().filter(rule -> includeLow || rule.onByDefault()).toList());
  }

  /** The keywords of some rules; lower-case ASCII, sorted, none contains another. */
  public static List<String> keywords(Collection<IndexedRule> some) {
    TreeSet<String> keywords = new TreeSet<>();
    some.forEach(rule -> keywords.addAll(rule.keywords()));
    return Keywords.minimal(keywords);
  }

  /**
   * Those of the keywords of some rules that matter in build files only: no other rule has them, or
   * one that holds them.
   */
  public static Set<String> keywordsOfBuilds(Collection<IndexedRule> some) {
    Set<String> ofBuilds = new TreeSet<>();
    some.stream().filter(IndexedRule::ofBuilds).forEach(rule -> ofBuilds.addAll(rule.keywords()));
    some.stream()
        .filter(rule -> !rule.ofBuilds())
        .flatMap(rule -> rule.keywords().stream())
        .forEach(word -> ofBuilds.removeIf(word::contains));
    return ofBuilds;
  }

  /** Those of the keywords of some rules that do not count alone for any of them. */
  public static WeakKeywords weakKeywords(Collection<IndexedRule> some) {
    Set<String> strong = new TreeSet<>();
    some.forEach(
        rule ->
            rule.keywords().stream()
                .filter(word -> !rule.weak().keywords().contains(word))
                .forEach(strong::add));
    return WeakKeywords.of(some.stream().map(IndexedRule::weak).toList()).without(strong);
  }

  /** The index of rules that are loaded already. */
  public static RuleIndex of(RuleSet ruleSet) {
    return of(List.of(), Map.of(), ruleSet);
  }

  static RuleIndex parse(String text) {
    List<String> ruleFiles = new ArrayList<>();
    Map<String, List<String>> catalogFiles = new TreeMap<>();
    List<IndexedRule> rules = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      String[] cells = line.split("\t", -1);
      switch (cells[0]) {
        case "rules" -> ruleFiles.add(cells[1]);
        case "catalog" -> catalogFiles.put(cells[1], List.of(cells[2].split("\\|")));
        case "rule" -> rules.add(rule(cells));
        default -> {} // a remark
      }
    }
    return new RuleIndex(ruleFiles, catalogFiles, rules);
  }

  /** The keywords come last; what an older version wrote names neither file nor rule. */
  private static IndexedRule rule(String[] cells) {
    int last = cells.length - 1;
    String file = last > 4 ? cells[4] : "";
    String name = last > 5 ? cells[5] : "";
    boolean ofBuilds = last > 6 && cells[6].equals(OF_BUILDS);
    WeakKeywords weak =
        last > 8 ? new WeakKeywords(words(cells[7]), words(cells[8])) : WeakKeywords.NONE;
    return new IndexedRule(
        cells[1], cells[2], cells[3], file, name, ofBuilds, weak, words(cells[last]));
  }

  private static List<String> words(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
  }

  static RuleIndex of(
      Collection<String> ruleFiles, Map<String, List<String>> catalogFiles, RuleSet ruleSet) {
    List<IndexedRule> rules =
        ruleSet.rules().stream().map(rule -> indexed(rule, ruleSet.catalogs())).toList();
    return new RuleIndex(List.copyOf(ruleFiles), catalogFiles, rules);
  }

  private static IndexedRule indexed(Rule rule, Catalogs catalogs) {
    return new IndexedRule(
        rule.id().value(),
        rule.descriptor().level().id(),
        rule.descriptor().precision().id(),
        rule.file(),
        rule.descriptor().name(),
        rule.match().isOfBuilds(),
        rule.match().weakKeywords(),
        Keywords.minimal(Keywords.of(rule.match(), catalogs)));
  }

  String format() {
    StringBuilder text = new StringBuilder(HEADER);
    ruleFiles.forEach(name -> line(text, "rules", name));
    catalogFiles.forEach(
        (name, sections) -> line(text, "catalog", name, String.join("|", sections)));
    rules.forEach(
        rule ->
            line(
                text,
                "rule",
                rule.id(),
                rule.level(),
                rule.precision(),
                rule.file(),
                rule.name(),
                rule.ofBuilds() ? OF_BUILDS : "",
                String.join("|", rule.weak().keywords()),
                String.join("|", rule.weak().beside()),
                String.join("|", rule.keywords())));
    return text.toString();
  }

  private static void line(StringBuilder text, String... cells) {
    text.append(String.join("\t", cells)).append('\n');
  }
}
