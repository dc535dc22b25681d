package io.github.adalscan.extract.text.build;

import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.extract.text.lex.Span;
import io.github.adalscan.fact.Marker.Kind;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.source.text.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Packages that lock files list, each once. Tools write these files, so the blanks before a name
 * tell an entry from what it requires.
 */
public final class LockedPackages {
  /** What ends a name of npm: a version behind an at sign, in older files behind a slash. */
  private static final List<String> VERSION =
      Stream.concat(Stream.of("@"), IntStream.range(0, 10).mapToObj(digit -> "/" + digit)).toList();

  private static final Form PYTHON = new Form("python", "", List.of("name = \""), List.of("\""));

  private static final Map<String, Form> FORMS =
      Map.ofEntries(
          Map.entry("yarn.lock", new Form("javascript", "", List.of("\"", ""), List.of("@"))),
          Map.entry(
              "pnpm-lock.yaml",
              new Form("javascript", "packages:", List.of("  '/", "  /", "  '", "  "), VERSION)),
          Map.entry("bun.lock", new Form("javascript", "", List.of("    \""), List.of("\": ["))),
          Map.entry("poetry.lock", PYTHON),
          Map.entry("uv.lock", PYTHON),
          Map.entry("pdm.lock", PYTHON),
          Map.entry(
              "pipfile.lock", new Form("python", "", List.of("        \""), List.of("\": {"))),
          Map.entry("gemfile.lock", new Form("ruby", "GEM", List.of("    "), List.of(" ("))),
          Map.entry(
              "podfile.lock", new Form("apple", "PODS:", List.of("  - \"", "  - "), List.of(" ("))),
          Map.entry(
              "packages.lock.json", new Form("dotnet", "", List.of("      \""), List.of("\": {"))),
          Map.entry("paket.lock", new Form("dotnet", "NUGET", List.of("    "), List.of(" ("))));

  /**
   * How a lock file writes the line of a package.
   *
   * @param section the line without blanks before it under which packages stand; empty for all
   * @param openings what stands before a name, the longest first
   * @param endings what may end a name
   */
  private record Form(
      String platform, String section, List<String> openings, List<String> endings) {
    Optional<Span> name(String line) {
      return openings.stream()
          .filter(line::startsWith)
          .map(String::length)
          .findFirst()
          .filter(start -> begins(line, start))
          .flatMap(start -> end(line, start).map(end -> new Span(start, end)));
    }

    private static boolean begins(String line, int start) {
      return start < line.length()
          && (Character.isLetter(line.charAt(start)) || line.charAt(start) == '@');
    }

    private Optional<Integer> end(String line, int start) {
      return endings.stream()
          .map(ending -> line.indexOf(ending, start + 1))
          .filter(at -> at > 0)
          .min(Integer::compare);
    }
  }

  private LockedPackages() {}

  /** Reads a file when its name is that of such a lock file. */
  public static void find(FactCollector facts) {
    String path = facts.file().path().toLowerCase(Locale.ROOT);
    Form form = FORMS.get(LastPart.ofPath(path));
    if (form != null) {
      read(facts, form);
    }
  }

  private static void read(FactCollector facts, Form form) {
    SourceText source = facts.source();
    String section = "";
    for (int number = 1; number <= source.lineCount(); number++) {
      String line = source.line(number);
      section = line.isEmpty() || line.charAt(0) == ' ' ? section : line.stripTrailing();
      if (form.section().isEmpty() || form.section().equals(section)) {
        int start = source.lineStart(number);
        form.name(line).ifPresent(name -> add(facts, form, start, name));
      }
    }
  }

  private static void add(FactCollector facts, Form form, int start, Span name) {
    facts.marker(form.platform(), Kind.MANIFEST, start + name.start(), start + name.end());
  }
}
