package io.github.adalscan.detect.match;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.Hit;
import io.github.adalscan.detect.Texts;
import io.github.adalscan.detect.member.Guides;
import io.github.adalscan.fact.ConfigEntry;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.TextUse;
import io.github.adalscan.fact.TypeUse;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.model.Region;
import io.github.adalscan.rule.Match;
import io.github.adalscan.rule.catalog.library.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Class names of a library in texts, configuration values and imports of server pages. */
public final class ClassNameMatcher {
  private final Detection detection;
  private final Guides guides;
  private final Library library;

  public ClassNameMatcher(Match.ClassNameTextMatch match, Detection detection, Guides guides) {
    this.detection = detection;
    this.guides = guides;
    this.library = detection.catalogs().library(match.library());
  }

  public List<Hit> hits() {
    List<Hit> hits = new ArrayList<>();
    for (FileFacts file : detection.project().files()) {
      CodeTexts.literals(file)
          .forEach(text -> add(file, text.value(), text.region(), text.enclosing(), hits));
      for (TextUse text : file.texts()) {
        if (text.role() != TextUse.Role.PROSE) {
          Texts.literal(text)
              .ifPresent(value -> add(file, value, text.region(), text.enclosing(), hits));
        }
      }
      for (ConfigEntry entry : file.config()) {
        add(file, entry.value(), entry.region(), entry.key(), hits);
      }
      if (ServerPages.isPage(file.path())) {
        file.typeUses().forEach(use -> addImport(file, use, hits));
      }
    }
    return hits;
  }

  private void addImport(FileFacts file, TypeUse use, List<Hit> hits) {
    Optional<String> name = detection.project().declarations().resolve(use.type());
    boolean star = use.kind() == TypeUse.Kind.STAR_IMPORT;
    name.filter(n -> star ? library.ownsPackage(n) : library.owns(n))
        .filter(n -> use.kind() != TypeUse.Kind.SIMPLE)
        .ifPresent(n -> hits.add(hit(file, star ? n + ".*" : n, use.region(), "")));
  }

  private void add(FileFacts file, String text, Region region, String enclosing, List<Hit> hits) {
    className(text).ifPresent(name -> hits.add(hit(file, name, region, enclosing)));
  }

  /** The text is one name, or a list of names as configuration has them; prose is neither. */
  private Optional<String> className(String text) {
    for (String owned : library.packages()) {
      int at = text.indexOf(owned + ".");
      if (at >= 0 && (at == 0 || !isNamePart(text.charAt(at - 1)))) {
        String name = nameAt(text, at);
        boolean type = library.type(name).isPresent() || library.typeOrEnclosing(name).isPresent();
        boolean star = text.startsWith("*", at + owned.length() + 1) && !text.contains("**");
        if (type || star) {
          return Optional.of(type ? name : owned + ".*");
        }
      }
    }
    return Optional.empty();
  }

  private static String nameAt(String text, int start) {
    int end = start;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end++;
    }
    String name = text.substring(start, end);
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private static boolean isNamePart(char c) {
    return Character.isJavaIdentifierPart(c) || c == '.';
  }

  private Hit hit(FileFacts file, String name, Region region, String enclosing) {
    String simple = LastPart.ofName(name);
    Map<String, String> values = Map.of("symbol", name, "type", name, "name", simple);
    return Hit.at(file, region, name, enclosing, values)
        .with(guides.type(Optional.of(library), name));
  }
}
