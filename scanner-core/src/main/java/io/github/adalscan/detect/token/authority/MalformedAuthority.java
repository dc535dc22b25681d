package io.github.adalscan.detect.token.authority;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Authority;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.rule.catalog.token.TokenLibraries;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds authorities that no library takes, or of which it ignores the end. */
public final class MalformedAuthority {
  private static final String PLAIN = "http://";
  private static final String PATH = "/oauth2";

  private MalformedAuthority() {}

  /** An authority that the library refuses, or of which it ignores the end. */
  public static List<Objection> find(TokenRequest request, Detection detection) {
    boolean library =
        request.library().equals(TokenLibraries.MSAL4J)
            || request.library().equals(TokenLibraries.ADAL4J);
    List<Objection> all = new ArrayList<>();
    for (TextPart part : request.authorities()) {
      String text = part.text();
      Optional<String> host = Resources.host(text);
      boolean entra = host.flatMap(detection.resources()::loginHost).isPresent();
      if (!library || !entra || leavesBlank(part)) {
        continue;
      }
      why(text, request).ifPresent(why -> all.add(objection(part, why, request)));
    }
    return all;
  }

  /** The case that the rule words. */
  private static Optional<String> why(String text, TokenRequest request) {
    if (text.startsWith(PLAIN)) {
      return Optional.of("no-https");
    }
    if (Authority.tenant(text).isEmpty()) {
      return Optional.of(doublesSlash(text) ? "doubled-slash" : "no-tenant");
    }
    return text.contains(asksFirstVersion(request) ? "/oauth2/v2.0" : PATH)
        ? Optional.of("endpoint-path")
        : Optional.empty();
  }

  /** A setting that ends in a slash, before {@code "/" + tenant}. */
  private static boolean doublesSlash(String text) {
    int doubled = text.indexOf("//", text.indexOf("://") + 3);
    return doubled >= 0 && doubled + 2 < text.length();
  }

  private static Objection objection(TextPart part, String why, TokenRequest request) {
    String text = part.text();
    String word = text.startsWith(PLAIN) ? "http:" : text.contains(PATH) ? PATH : "://";
    Objection found =
        Objection.to(part.at(word)).telling("why", why).with("fixed", "https://HOST/TENANT");
    // MSAL4J cuts off what follows the tenant, so that such a request works.
    boolean harmless =
        text.startsWith("https://") && text.contains(PATH) && !asksFirstVersion(request);
    return harmless && Authority.tenant(text).isPresent() ? found.asNote() : found;
  }

  /** A constant or default that is empty waits for somebody to fill it in. */
  private static boolean leavesBlank(TextPart part) {
    return part.value().pieces().size() > 1
        && part.value().pieces().stream()
            .anyMatch(piece -> piece instanceof TextValue.Text known && known.text().isBlank());
  }

  /** ADAL4J cuts off what follows the tenant, and asks version 1 whatever that says. */
  private static boolean asksFirstVersion(TokenRequest request) {
    return request.library().equals(TokenLibraries.ADAL4J);
  }
}
