package io.github.adalscan.extract.config;

import io.github.adalscan.extract.text.build.Coordinates;
import io.github.adalscan.extract.text.jvm.JvmToken;
import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.extract.text.lex.Span;
import io.github.adalscan.fact.Dependency;
import io.github.adalscan.fact.Dependency.Kind;
import io.github.adalscan.fact.Dependency.Tool;
import io.github.adalscan.model.Region;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Dependencies of a Gradle statement, in one string, by named parts or by an alias. */
final class GradleDependencies {
  private static final Set<String> DEPENDENCIES = Set.of("dependencies");
  private static final Set<String> MANAGING =
      Set.of("constraints", "dependencyManagement", "dependencySet", "versionCatalogs");
  private static final Set<String> PLATFORMS =
      Set.of("platform", "enforcedPlatform", "mavenBom", "bom");

  private final FactCollector facts;
  private final GradleNamedParts namedParts;

  GradleDependencies(FactCollector facts) {
    this.facts = facts;
    this.namedParts = new GradleNamedParts(facts);
  }

  /** Adds the dependencies of a statement and marks the strings that state them. */
  void read(GradleStatement statement, Set<JvmToken> used) {
    if (statement.inside(Set.of("plugins"))) {
      plugin(statement, used);
      return;
    }
    if (statement.inside(Set.of("versionCatalogs"))) {
      GradleCatalog.read(statement, used, facts);
    }
    boolean declares = statement.inside(DEPENDENCIES) || callsDependencies(statement);
    Kind kind = kind(statement, declares);
    String scope = scope(statement);
    namedParts.read(statement, kind, scope, used);
    strings(statement, kind, declares ? scope : "", used);
    if (declares) {
      aliases(statement, kind, scope);
    }
  }

  private static boolean callsDependencies(GradleStatement statement) {
    int at = statement.find("dependencies");
    return at >= 0 && statement.get(at + 1).is(".");
  }

  private static Kind kind(GradleStatement statement, boolean declares) {
    if (statement.hasWord(PLATFORMS)) {
      return Kind.PLATFORM;
    }
    boolean assigns = statement.find("def") == 0 || statement.find("val") == 0;
    boolean managed = !declares || assigns || statement.inside(MANAGING);
    return managed ? Kind.MANAGED : Kind.DECLARED;
  }

  /** The configuration: the first word, the string that is called, the first argument of add. */
  private static String scope(GradleStatement statement) {
    JvmToken first = statement.get(0);
    if (first.isText() && statement.get(1).is("(")) {
      return first.text();
    }
    int add = statement.find("add");
    if (add >= 0 && statement.get(add + 1).is("(") && statement.get(add + 2).isText()) {
      return statement.get(add + 2).text();
    }
    return first.isWord() ? first.text() : "";
  }

  /** {@code id 'x' version 'y'}. */
  private void plugin(GradleStatement statement, Set<JvmToken> used) {
    List<JvmToken> texts = statement.tokens().stream().filter(JvmToken::isText).toList();
    if (statement.find("id") != 0 || texts.isEmpty()) {
      return;
    }
    boolean versioned = texts.size() > 1 && statement.find("version") > 0;
    JvmToken id = texts.get(0);
    JvmToken version = versioned ? texts.get(1) : id;
    used.add(id);
    used.add(version);
    String written = versioned ? version.text() : "";
    facts.dependency(
        Dependency.of(id.text(), id.text() + ".gradle.plugin", written, region(id.content()))
            .as(Tool.GRADLE, Kind.PLUGIN, "")
            .withVersionAt(region(version.content())));
  }

  private void strings(GradleStatement statement, Kind kind, String scope, Set<JvmToken> used) {
    boolean inContext = kind != Kind.MANAGED || statement.inside(MANAGING);
    for (int i = 0; i < statement.size(); i++) {
      JvmToken token = statement.get(i);
      if (!token.isText() || used.contains(token)) {
        continue;
      }
      Optional<Coordinates> found = Coordinates.parse(token.text() + appended(statement, i));
      if (found.filter(it -> inContext || it.unmistakable()).isPresent()) {
        used.add(token);
        String alias = kind == Kind.MANAGED ? GradleAliases.of(statement, i, facts) : scope;
        add(found.get(), alias, kind, token);
      }
    }
  }

  /** What is added to a string that ends with a colon: a version by its name. */
  private static String appended(GradleStatement statement, int index) {
    boolean open = statement.get(index).text().endsWith(":") && statement.get(index + 1).is("+");
    int to = open ? statement.afterName(index + 2) : index + 2;
    return to > index + 2 ? "${" + statement.join(index + 2, to) + "}" : "";
  }

  private void add(Coordinates found, String scope, Kind kind, JvmToken token) {
    Span content = token.content();
    Region region = region(content);
    boolean verbatim = content.length() == token.text().length();
    Region version =
        found
            .versionSpan()
            .filter(span -> verbatim && span.end() <= content.length())
            .map(span -> new Span(content.start() + span.start(), content.start() + span.end()))
            .map(this::region)
            .orElse(region);
    facts.dependency(
        Dependency.of(found.group(), found.artifact(), found.version(), region)
            .as(Tool.GRADLE, kind, scope)
            .withVersionAt(version));
  }

  /** {@code implementation(libs.adal4j)}: names of a catalog or of variables. */
  private void aliases(GradleStatement statement, Kind kind, String scope) {
    int at = 1;
    while (at < statement.size()) {
      int to = statement.afterName(at);
      if (to > at && isArgument(statement, at, to)) {
        boolean getter = to - at > 2 && statement.get(to - 1).isWord("get");
        int end = getter ? to - 2 : to;
        Region region =
            facts.source().region(statement.get(at).start(), statement.get(end - 1).end());
        facts.dependency(
            Dependency.of("", statement.join(at, end), "", region).as(Tool.GRADLE, kind, scope));
      }
      at = Math.max(to, at + 1);
    }
  }

  private static boolean isArgument(GradleStatement statement, int from, int to) {
    JvmToken before = statement.get(from - 1);
    JvmToken after = statement.get(to);
    boolean getter = after.is("(") && statement.get(to - 1).isWord("get");
    boolean opens =
        before.is("(") || before.is(",") || before.is("[") || (from == 1 && before.isWord());
    boolean ends = to == statement.size() || after.is(")") || after.is(",") || after.is("]");
    return opens && (ends || getter);
  }

  private Region region(Span span) {
    return facts.source().region(span.start(), span.end());
  }

  /** Names of the values in assigned maps, so that aliases can be told later. */
  private static final class GradleAliases {
    /** Names so far into one statement are not worth their time. */
    private static final int MAX_TOKENS = 10_000;

    private GradleAliases() {}

    static String of(GradleStatement statement, int value, FactCollector facts) {
      if (!facts.within(value, MAX_TOKENS)) {
        return "";
      }
      int assign = -1;
      Deque<String> keys = new ArrayDeque<>();
      String pending = "";
      int depth = 0;
      for (int i = 0; i < value; i++) {
        JvmToken token = statement.get(i);
        JvmToken next = statement.get(i + 1);
        if (assign < 0 && depth == 0 && token.is("=")) {
          assign = i;
        } else if (token.is("[") || token.is("(")) {
          depth++;
          if (assign >= 0) {
            keys.push(pending);
            pending = "";
          }
        } else if (token.is("]") || token.is(")")) {
          depth--;
          pending = keys.isEmpty() ? "" : keys.pop();
        } else if (assign >= 0 && depth > 0 && (next.is(":") || next.isWord("to"))) {
          pending = token.text();
        }
      }
      return assign < 0
          ? ""
          : GradleProperties.path(GradleProperties.name(statement, assign), keys, pending);
    }
  }
}
