package io.github.adalscan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every bound of the engine is counted, or it is said here why it need not be. */
final class BoundConstantsTest {
  private static final Path SOURCES =
      Scans.repository().resolve("scanner-core/src/main/java/io/github/adalscan");
  private static final Pattern CONSTANT =
      Pattern.compile("static final (?:int|long) ((?:\\w*_)?(?:MAX|LIMIT|MOST)\\w*) *=");

  /** Asks whether there is room, and counts where there is none. */
  private static final Pattern COUNTED =
      Pattern.compile("\\bBound\\.[A-Z]|\\bfacts(?:\\(\\))?\\.within\\(");

  private static final int NEAR = 8;

  /** Packages that print what others found; they follow nothing. */
  private static final Set<String> PRINTING = Set.of("report", "explain", "plan", "diagnose");

  private static final String WORK = "an allowance; Work counts when it is used up";
  private static final String TOLD = "a notification of the file tells it";
  private static final String SHOWN = "shortens what is shown; findings are all there";
  private static final String DATA = "bounds data that comes with the scanner";
  private static final String NEW = "a finding counts as new then: more is told, not less";

  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("detect/manifest/ManifestReader MAX_LINES", SHOWN),
          Map.entry("detect/member/StatementText MAX_LINES", SHOWN),
          Map.entry("detect/request/RequestIndex MAX_TOLD", SHOWN),
          Map.entry("detect/request/UrlSpelling MAX_LENGTH", SHOWN),
          Map.entry("detect/token/Steps MAX_ASKED", SHOWN),
          Map.entry("detect/token/header/BareClients MAX_SENT", SHOWN),
          Map.entry("engine/Nesting MAX_DEPTH", TOLD),
          Map.entry("engine/Snippets MAX_LENGTH", SHOWN),
          Map.entry("extract/config/JsonReading MAX_DEPTH", TOLD),
          Map.entry("extract/config/MarkupScanner MAX_DEPTH", TOLD),
          Map.entry("extract/config/TomlReader MAX_DEPTH", TOLD),
          Map.entry("extract/config/YamlExtractor MAX_LENGTH", TOLD),
          Map.entry("extract/config/YamlReading MAX_DEPTH", TOLD),
          Map.entry("extract/text/lex/FactCollector HARD_LIMIT", TOLD),
          Map.entry("extract/text/lex/FactCollector MAX_FACTS", TOLD),
          Map.entry("extract/text/lex/FactCollector MAX_LINES_OF_A_FACT", SHOWN),
          Map.entry("fact/SourceLines MAX_LENGTH", SHOWN),
          Map.entry("fact/store/FactStore MAX_DEPTH", TOLD),
          Map.entry(
              "graph/login/LoginEndpoints MAX_PLACEHOLDER", "longer ones are no placeholders"),
          Map.entry("graph/address/AddressFinder MAX_LENGTH", "longer ones are no addresses"),
          Map.entry("graph/rewrite/RequestRewriter MAX_LENGTH", "longer ones are no requests"),
          Map.entry("link/limit/Bounds MAX_CREATION_STEPS", WORK),
          Map.entry("link/limit/Bounds MAX_STEPS", WORK),
          Map.entry("link/limit/Bounds MAX_TOTAL_STEPS", WORK),
          Map.entry("link/place/SceneKey MAX_PARTS", "asked anew; the answer is the same"),
          Map.entry("link/value/Constructions MAX_LOOKUPS", "counted where the look-ups run out"),
          Map.entry("rule/catalog/ReturnTypes MAX_DEPTH", DATA),
          Map.entry("source/checkout/CheckoutReader MAX_FILE", "the report names no revision then"),
          Map.entry("source/text/UnicodeEscapes MAX_HELD", "the size of a buffer"),
          Map.entry("source/walk/WalkOptions DEFAULT_MAX_FILE_SIZE", TOLD),
          Map.entry("triage/change/Renames MAX_GONE", NEW),
          Map.entry("triage/change/Renames MAX_SIZE", NEW));

  @Test
  void isCountedOrSaidWhyNot() throws IOException {
    Map<String, List<String>> sources = sources();
    Set<String> uncounted = new TreeSet<>();
    for (Map.Entry<String, List<String>> source : sources.entrySet()) {
      for (String line : source.getValue()) {
        Matcher constant = CONSTANT.matcher(line);
        if (constant.find() && !isCounted(source.getKey(), constant.group(1), sources)) {
          uncounted.add(source.getKey() + " " + constant.group(1));
        }
      }
    }
    assertThat(uncounted).isEqualTo(new TreeSet<>(OTHERS.keySet()));
  }

  /** True when each use of the constant is near a count. */
  private static boolean isCounted(String owner, String name, Map<String, List<String>> sources) {
    String folder = owner.substring(0, owner.indexOf('/') + 1);
    List<Boolean> uses = new ArrayList<>();
    for (Map.Entry<String, List<String>> source : sources.entrySet()) {
      String simple = owner.substring(owner.lastIndexOf('/') + 1);
      boolean own = source.getKey().equals(owner);
      Pattern use = Pattern.compile((own ? "\\b" : "\\b" + simple + "\\.") + name + "\\b");
      if (own || source.getKey().startsWith(folder)) {
        uses.addAll(uses(source.getValue(), use));
      }
    }
    return !uses.isEmpty() && !uses.contains(false);
  }

  private static List<Boolean> uses(List<String> lines, Pattern use) {
    List<Boolean> uses = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean isUse =
          use.matcher(line).find()
              && !CONSTANT.matcher(line).find()
              && !line.strip().startsWith("*");
      if (isUse) {
        String near =
            String.join("\n", lines.subList(Math.max(0, i - 2), Math.min(lines.size(), i + NEAR)));
        uses.add(COUNTED.matcher(near).find());
      }
    }
    return uses;
  }

  private static Map<String, List<String>> sources() throws IOException {
    Map<String, List<String>> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file :
          files.filter(f -> f.toString().endsWith(".java")).collect(Collectors.toList())) {
        String path = SOURCES.relativize(file).toString().replace('\\', '/');
        if (PRINTING.contains(path.substring(0, Math.max(0, path.indexOf('/'))))) {
          continue;
        }
        sources.put(path.substring(0, path.length() - ".java".length()), Files.readAllLines(file));
      }
    }
    return sources;
  }
}
