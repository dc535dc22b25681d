package io.github.adalscan.detect.token;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.graph.login.Scope;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What is common to the checks of scopes. */
public final class Scopes {
  /** The id of Microsoft Graph in the catalogue. */
  public static final String GRAPH = Api.MICROSOFT_GRAPH;

  /** The id of Azure AD Graph in the catalogue. */
  public static final String AAD_GRAPH = Api.AAD_GRAPH;

  /** A pattern of the ids of applications and tenants. */
  public static final String GUID =
      "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

  private static final Pattern IS_GUID = Pattern.compile(GUID);

  /** What samples leave to be filled in. */
  private static final Pattern LEFT_OPEN =
      Pattern.compile(
          "<[^<>]+>|\\{[^{}]*}|(?i:^(?:your|enter|insert|replace)_\\w"
              + "|^(?:placeholder|(?:change|replace)[-_]?me|todo|tbd|dummy)$)");

  private static final Pattern LEFT_OPEN_WITH_BLANKS = Pattern.compile("<[^<>]* [^<>]*>");

  private static final Pattern REST_OF_HOST =
      Pattern.compile("(?:\\.[A-Za-z0-9-]+){2,}(?:/[\\w./-]*)?");

  private static final Pattern PERMISSION = Pattern.compile("/[A-Za-z][\\w.-]*");

  private Scopes() {}

  /** The scopes of which every character is known, and nothing waits to be filled in. */
  public static List<TextPart> known(TokenRequest request) {
    return request.scopes().stream()
        .filter(part -> part.known() && !isLeftOpen(part.text()))
        .toList();
  }

  /** Those, and scopes of a host whose first name a setting gives. */
  private static List<TextPart> named(TokenRequest request) {
    List<TextPart> all = new ArrayList<>(known(request));
    request.scopes().stream().filter(Scopes::isOfCompletedHost).forEach(all::add);
    return all;
  }

  /** {@code https://${TENANT}.sharepoint.com/.default}. */
  private static boolean isOfCompletedHost(TextPart part) {
    List<TextValue.Piece> pieces = part.value().pieces();
    if (pieces.size() < 3
        || !(pieces.get(0) instanceof TextValue.Text scheme && scheme.text().equals("https://"))
        || !(pieces.get(1) instanceof TextValue.Hole)) {
      return false;
    }
    StringBuilder rest = new StringBuilder();
    for (TextValue.Piece piece : pieces.subList(2, pieces.size())) {
      if (!(piece instanceof TextValue.Text text)) {
        return false;
      }
      rest.append(text.text());
    }
    return REST_OF_HOST.matcher(rest).matches();
  }

  /** Permissions of an API that a setting names: {@code ${ORDERS_API}/orders.read}. */
  public static List<TextPart> behindSetting(TokenRequest request) {
    return request.scopes().stream().filter(Scopes::isBehindSetting).toList();
  }

  private static boolean isBehindSetting(TextPart part) {
    List<TextValue.Piece> pieces = part.value().pieces();
    return pieces.size() == 2
        && pieces.get(0) instanceof TextValue.Hole
        && pieces.get(1) instanceof TextValue.Text rest
        && PERMISSION.matcher(rest.text()).matches()
        && !rest.text().endsWith("default");
  }

  private static boolean isLeftOpen(String text) {
    return LEFT_OPEN.matcher(Scope.parse(text).permission()).find()
        || LEFT_OPEN_WITH_BLANKS.matcher(text).find();
  }

  /** The scopes of a request, texts with several names split at blanks. */
  public static List<TextPart> words(TokenRequest request) {
    List<TextPart> all = new ArrayList<>();
    for (TextPart part : known(request)) {
      for (String word : part.text().strip().split(" ", -1)) {
        if (!word.isEmpty()) {
          all.add(part.text().equals(word) ? part : part.as(word));
        }
      }
    }
    return all;
  }

  /** The scope {@code .default} without an API, if it is the only one. */
  public static Optional<TextPart> bareDefault(TokenRequest request) {
    return known(request).stream().filter(part -> part.text().equals(".default")).findFirst();
  }

  /** The API that a scope is for: the one it names, else Microsoft Graph. */
  public static Optional<Api> api(Scope scope, Resources resources, Detection detection) {
    if (scope.impliesGraph()) {
      return Optional.of(detection.catalogs().api(GRAPH));
    }
    return scope.isOidc() ? Optional.empty() : resources.ofResource(scope.resource());
  }

  /** True for a scope that names no permission: an address without path, or an application id. */
  public static boolean isBareResource(String scope, Resources resources) {
    if (scope.endsWith(".default")) {
      return false;
    }
    int scheme = scope.indexOf("://");
    if (scheme < 0) {
      return isApplication(scope);
    }
    String rest = scope.substring(scheme + 3);
    boolean bare = rest.indexOf('/') < 0 || rest.indexOf('/') == rest.length() - 1;
    boolean own = scope.startsWith("api://");
    return !rest.isEmpty()
        && ((bare && (!own || IS_GUID.matcher(rest.replace("/", "")).matches()))
            || (!bare && resources.ofResource(scope).isPresent() && !own));
  }

  /** True for a bare application id, which Azure AD B2C takes for the application itself. */
  public static boolean isApplication(String scope) {
    return IS_GUID.matcher(scope).matches();
  }

  /** Another scope to write. */
  public static Replacement write(String scope, String... notes) {
    return new Replacement.Code("\"" + scope + "\"", List.of(), Effort.SAFE, List.of(notes));
  }

  /** Another scope to write in place of one, at the literal where that is shown. */
  public static Replacement write(TextPart old, String scope, String... notes) {
    List<String> all = new ArrayList<>(List.of(notes));
    Optional<String> own = old.ownIn(scope);
    if (own.isEmpty()) {
      all.add("this is the whole text; a part of it stands here");
    } else if (old.isInLonger()) {
      all.add("the text here holds more, which stays");
    }
    return write(own.orElse(scope), all.toArray(String[]::new));
  }

  /**
   * True when the same literal also becomes another scope of the same request: a condition that is
   * not followed decides what is appended.
   */
  public static boolean becomesAlso(
      String scope, TextPart part, TokenRequest request, Detection detection) {
    return detection.tokens().requestsAt(request.location()).stream()
        .flatMap(other -> named(other).stream())
        .anyMatch(other -> other.text().equals(scope) && other.location().equals(part.location()));
  }

  /** Objections to each scope that a test holds for. */
  public static List<Objection> each(
      TokenRequest request, Function<TextPart, Optional<Objection>> test) {
    List<Objection> all = new ArrayList<>();
    for (TextPart part : known(request)) {
      test.apply(part).ifPresent(all::add);
    }
    return all;
  }

  /** The same, also for scopes of a host whose first name a setting gives. */
  public static List<Objection> eachNamed(
      TokenRequest request, Function<TextPart, Optional<Objection>> test) {
    return named(request).stream().flatMap(part -> test.apply(part).stream()).toList();
  }
}
