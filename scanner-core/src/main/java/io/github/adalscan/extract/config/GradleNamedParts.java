package io.github.adalscan.extract.config;

import io.github.adalscan.extract.text.jvm.JvmToken;
import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.fact.Dependency;
import io.github.adalscan.fact.Dependency.Kind;
import io.github.adalscan.fact.Dependency.Tool;
import io.github.adalscan.model.Region;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Dependencies by named parts: {@code group: 'g', name: 'a', version: 'v'}, with = in Kotlin. */
final class GradleNamedParts {
  private static final Set<String> PARTS = Set.of("group", "name", "version", "module", "artifact");
  private static final List<String> POSITIONS = List.of("group", "name", "version");
  private static final Set<String> DEPENDENCIES = Set.of("dependencies");

  private final FactCollector facts;

  GradleNamedParts(FactCollector facts) {
    this.facts = facts;
  }

  /** A value, written as a string or as the name of one. */
  private record Part(String value, Region region, Optional<JvmToken> string) {}

  void read(GradleStatement statement, Kind kind, String scope, Set<JvmToken> used) {
    boolean excludes = statement.find("exclude") >= 0;
    Kind what = excludes ? Kind.EXCLUDED : kind;
    Map<String, Part> parts = new HashMap<>();
    for (int i = 0; i < statement.size(); i++) {
      JvmToken token = statement.get(i);
      boolean named = statement.get(i + 1).is(":") || statement.get(i + 1).is("=");
      if (token.isWord() && named && PARTS.contains(token.text())) {
        if (parts.containsKey(token.text())) {
          add(parts, what, scope, used);
          parts.clear();
        }
        part(statement, i + 2).ifPresent(part -> parts.put(token.text(), part));
      }
    }
    if (parts.isEmpty() && statement.get(0).isWord("entry")) {
      entry(statement, used);
      return;
    }
    add(parts.isEmpty() ? positional(statement) : parts, what, scope, used);
  }

  /** {@code implementation("g", "a", "v")} of Kotlin scripts. */
  private Map<String, Part> positional(GradleStatement statement) {
    Map<String, Part> parts = new HashMap<>();
    boolean grouped = statement.get(2).isText() && statement.get(2).text().indexOf('.') > 0;
    if (!statement.inside(DEPENDENCIES) || !grouped || !statement.get(1).is("(")) {
      return parts;
    }
    for (int i = 0; i < POSITIONS.size(); i++) {
      JvmToken token = statement.get(2 + 2 * i);
      boolean separate = i == 0 || statement.get(1 + 2 * i).is(",");
      if (!separate || token.text().indexOf(':') >= 0) {
        break;
      }
      String name = POSITIONS.get(i);
      part(statement, 2 + 2 * i).ifPresent(part -> parts.put(name, part));
    }
    return parts;
  }

  private Optional<Part> part(GradleStatement statement, int index) {
    JvmToken token = statement.get(index);
    if (token.isText()) {
      Region region = facts.source().region(token.content().start(), token.content().end());
      return Optional.of(new Part(token.text(), region, Optional.of(token)));
    }
    int to = statement.afterName(index);
    if (to == index) {
      return Optional.empty();
    }
    Region region = facts.source().region(token.start(), statement.get(to - 1).end());
    return Optional.of(new Part("${" + statement.join(index, to) + "}", region, Optional.empty()));
  }

  private void add(Map<String, Part> parts, Kind kind, String scope, Set<JvmToken> used) {
    Optional<Part> artifact =
        Optional.ofNullable(parts.get("name"))
            .or(() -> Optional.ofNullable(parts.get("module")))
            .or(() -> Optional.ofNullable(parts.get("artifact")));
    Optional<Part> group = Optional.ofNullable(parts.get("group"));
    boolean states =
        kind == Kind.EXCLUDED
            ? artifact.isPresent() || group.isPresent()
            : artifact.isPresent() && group.isPresent();
    if (!states) {
      return;
    }
    Optional<Part> version = Optional.ofNullable(parts.get("version"));
    parts.values().forEach(part -> part.string().ifPresent(used::add));
    Region region = artifact.or(() -> group).map(Part::region).orElseThrow();
    facts.dependency(
        Dependency.of(value(group), value(artifact), value(version), region)
            .as(Tool.GRADLE, kind, scope)
            .withVersionAt(version.map(Part::region).orElse(region)));
  }

  private static String value(Optional<Part> part) {
    return part.map(Part::value).orElse("");
  }

  /** {@code dependencySet(group: 'g', version: 'v') { entry 'a' }}. */
  private void entry(GradleStatement statement, Set<JvmToken> used) {
    Optional<GradleStatement> set =
        statement.blocks().stream()
            .filter(block -> block.name().equals("dependencySet"))
            .findFirst();
    Optional<JvmToken> name = statement.tokens().stream().filter(JvmToken::isText).findFirst();
    if (set.isEmpty() || name.isEmpty()) {
      return;
    }
    Map<String, Part> parts = new HashMap<>();
    for (String part : new String[] {"group", "version"}) {
      int at = set.get().find(part);
      if (at >= 0) {
        part(set.get(), at + 2).ifPresent(value -> parts.put(part, value));
      }
    }
    JvmToken text = name.get();
    Region region = facts.source().region(text.content().start(), text.content().end());
    parts.put("name", new Part(text.text(), region, Optional.of(text)));
    add(parts, Kind.MANAGED, "", used);
  }
}
