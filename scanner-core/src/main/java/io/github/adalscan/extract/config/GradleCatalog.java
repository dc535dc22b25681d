package io.github.adalscan.extract.config;

import io.github.adalscan.extract.text.build.Coordinates;
import io.github.adalscan.extract.text.jvm.JvmToken;
import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.fact.Dependency;
import io.github.adalscan.fact.Dependency.Kind;
import io.github.adalscan.fact.Dependency.Tool;
import io.github.adalscan.model.Region;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A version catalog that a settings script writes out: {@code library("a", "g", "a")}. */
final class GradleCatalog {
  private GradleCatalog() {}

  static void read(GradleStatement statement, Set<JvmToken> used, FactCollector facts) {
    List<JvmToken> texts = statement.tokens().stream().filter(JvmToken::isText).toList();
    if (statement.get(0).isWord("library") && texts.size() >= 2) {
      library(statement, texts, facts);
      used.addAll(texts);
    } else if (statement.get(0).isWord("version") && texts.size() == 2) {
      JvmToken value = texts.get(1);
      facts.config(
          "versions." + texts.get(0).text(),
          value.text(),
          "",
          region(texts.get(0), facts),
          value.content().start(),
          value.content().end());
      used.addAll(texts);
    }
  }

  private static void library(
      GradleStatement statement, List<JvmToken> texts, FactCollector facts) {
    Optional<Coordinates> whole = Coordinates.parse(texts.get(1).text());
    boolean parted = whole.isEmpty() && texts.size() >= 3;
    if (whole.isEmpty() && !parted) {
      return;
    }
    JvmToken artifact = texts.get(parted ? 2 : 1);
    JvmToken last = texts.get(texts.size() - 1);
    boolean versioned = texts.size() > (parted ? 3 : 2);
    String written = whole.map(Coordinates::version).orElse("");
    String named =
        statement.find("versionRef") > 0 ? "${versions." + last.text() + "}" : last.text();
    facts.dependency(
        Dependency.of(
                whole.map(Coordinates::group).orElse(texts.get(1).text()),
                whole.map(Coordinates::artifact).orElse(artifact.text()),
                versioned ? named : written,
                region(artifact, facts))
            .as(Tool.GRADLE, Kind.CATALOG, texts.get(0).text())
            .withVersionAt(region(versioned ? last : artifact, facts)));
  }

  private static Region region(JvmToken token, FactCollector facts) {
    return facts.source().region(token.content().start(), token.content().end());
  }
}
