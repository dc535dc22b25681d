package io.github.adalscan.detect.token.scope;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.Scopes;
import io.github.adalscan.rule.catalog.token.TokenLibraries;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks of how scopes are spelled and separated. */
public final class ScopeSpelling {
  private static final Pattern SEPARATED =
      Pattern.compile(
          "[A-Za-z][\\w.\\-/:]*\\s*([,;+]|%20|\\|)\\s*[A-Za-z][\\w.\\-/:]*.*", Pattern.DOTALL);
  private static final Pattern BLANK_SEPARATED = Pattern.compile("\\S+( +\\S+)+");

  private ScopeSpelling() {}

  /** Scopes joined by something else than a blank. */
  public static List<Objection> wrongSeparator(TokenRequest request, Detection detection) {
    if (request.library().equals(TokenLibraries.SPRING)) {
      return List.of();
    }
    String how = takesSet(request) ? "element-each" : "blank-between";
    return Scopes.each(
        request,
        part ->
            SEPARATED.matcher(part.text()).matches()
                ? Optional.of(Objection.to(atSeparator(part)).telling("how", how))
                : Optional.empty());
  }

  /** The scope where what joins the names is written. */
  private static TextPart atSeparator(TextPart part) {
    return Stream.of(",", ";", "+", "%20", "|")
        .filter(part.text()::contains)
        .findFirst()
        .map(separator -> part.at(separator))
        .orElse(part);
  }

  /** Several scopes in one element of the set. */
  public static List<Objection> severalInOne(TokenRequest request, Detection detection) {
    return severalInOne(request, takesSet(request));
  }

  /** True where a library joins the elements of a set. */
  private static boolean takesSet(TokenRequest request) {
    return request.library().equals(TokenLibraries.MSAL4J)
        || request.library().equals(TokenLibraries.AZURE_IDENTITY)
        || request.library().equals(TokenLibraries.GRAPH_SDK);
  }

  /** The same in a Spring property. */
  public static List<Objection> severalInProperty(TokenRequest request, Detection detection) {
    return severalInOne(request, request.library().equals(TokenLibraries.SPRING));
  }

  private static List<Objection> severalInOne(TokenRequest request, boolean applies) {
    return Scopes.each(
        request,
        part ->
            applies
                    && BLANK_SEPARATED.matcher(part.text().strip()).matches()
                    && !part.text().contains(",")
                ? Optional.of(
                    Objection.to(part)
                        .with("fixed", part.text().strip().replaceAll(" +", "\", \"")))
                : Optional.empty());
  }

  /** Scopes of OpenID Connect that the token service does not know. */
  public static List<Objection> unsupportedOidc(TokenRequest request, Detection detection) {
    return Scopes.each(
        request,
        part -> {
          String text = part.text().toLowerCase(Locale.ROOT);
          return text.equals("address") || text.equals("phone")
              ? Optional.of(Objection.to(part))
              : Optional.empty();
        });
  }

  /** A character around or inside a scope that becomes part of its name. */
  public static List<Objection> strayCharacter(TokenRequest request, Detection detection) {
    return Scopes.each(
        request,
        part -> {
          String text = part.text();
          boolean stray =
              !text.isBlank()
                  && ((!text.equals(text.strip())
                          && !request.library().equals(TokenLibraries.SPRING))
                      || isStray(text));
          return stray ? Optional.of(cleaned(part)) : Optional.empty();
        });
  }

  /** What lines hold are several scopes; other characters are to go. */
  private static Objection cleaned(TextPart part) {
    List<String> scopes =
        part.text()
            .strip()
            .lines()
            .map(line -> line.strip().replaceAll("[\\p{Cf}\\p{Cntrl}\"']", ""))
            .filter(line -> !line.isEmpty())
            .toList();
    String fixed = String.join("', '", scopes);
    Objection found =
        scopes.size() > 1
            ? Objection.to(part).with("fixed", fixed)
            : ScopeChecks.fixed(part, fixed);
    return found.with("symbol", escaped(part.text()));
  }

  private static String escaped(String text) {
    return text.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
  }

  /** True for a text with a character that is no part of the scope meant. */
  public static boolean isStray(String text) {
    return text.chars().anyMatch(ScopeSpelling::stray)
        || text.startsWith("'")
        || text.startsWith("\"");
  }

  private static boolean stray(int c) {
    return c == '\n' || c == '\r' || c == '\t' || Character.getType(c) == Character.FORMAT;
  }
}
