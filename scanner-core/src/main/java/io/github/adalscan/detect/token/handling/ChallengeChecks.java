package io.github.adalscan.detect.token.handling;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.detect.token.code.Reach;
import io.github.adalscan.detect.token.code.StatusTest;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.CodeIndex;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.value.Spelled;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Step;
import io.github.adalscan.rule.catalog.token.TokenLibraries;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks of what is done with a claims challenge. */
final class ChallengeChecks {
  private static final Set<Flow> CACHED =
      Set.of(
          Flow.CLIENT_CREDENTIALS,
          Flow.SILENT,
          Flow.MANAGED_IDENTITY,
          Flow.ON_BEHALF_OF,
          Flow.ENVIRONMENT);

  private ChallengeChecks() {}

  /** The capability declared, and nothing in the tree that handles a challenge. */
  static List<Objection> declaredOnly(Detection detection) {
    if (handles(detection)) {
      return List.of();
    }
    return detection.catalogs().words("capability-setters").stream()
        .flatMap(name -> detection.project().callSites().named(name).stream())
        .filter(s -> s.place().file().context() != FileContext.TEST)
        .filter(s -> declares(s, detection))
        .map(s -> Objection.at(s.place().locate(s.arguments().get(0)), "cp1"))
        .toList();
  }

  private static boolean declares(CallSites.Site site, Detection detection) {
    if (site.arguments().size() != 1) {
      return false;
    }
    Closure argument = Closure.at(site.arguments().get(0), site.place());
    return isCp1(argument, detection)
        || detection.project().constructions().of(argument).stream()
            .anyMatch(
                made ->
                    isCp1(made.root(), detection)
                        || made.calls().stream().anyMatch(call -> isCp1(call, detection)));
  }

  /** The word itself, or a constant or an array that holds it. */
  private static boolean isCp1(Closure whole, Detection detection) {
    return Code.any(
        whole.expr(),
        e ->
            spellsCp1(e)
                || (e instanceof Expr.FieldRef
                    && detection.project().tracer().sources(whole.with(e)).stream()
                        .anyMatch(s -> Code.any(s.closure().expr(), ChallengeChecks::spellsCp1))));
  }

  private static boolean spellsCp1(Expr expr) {
    return Code.text(expr).filter("cp1"::equalsIgnoreCase).isPresent();
  }

  /** True when the tree calls a method of one of these names. */
  private static boolean calls(String words, Detection detection) {
    CallSites sites = detection.project().callSites();
    return detection.catalogs().words(words).stream().anyMatch(n -> !sites.named(n).isEmpty());
  }

  private static boolean handles(Detection detection) {
    return calls("claims-passing", detection) || !challenges(detection).isEmpty();
  }

  /** The texts that name a challenge; where there are none, the reads of its header. */
  private static List<Location> challenges(Detection detection) {
    List<Location> named =
        detection.project().code().texts().stream()
            .filter(each -> reads(each.expr().value()))
            .map(CodeIndex.Entry::location)
            .toList();
    return named.isEmpty() ? challengeReads(detection) : named;
  }

  private static List<Location> challengeReads(Detection detection) {
    return detection.catalogs().words("answer-headers").stream()
        .flatMap(name -> detection.project().callSites().named(name).stream())
        .filter(site -> readsChallenge(site, detection))
        .map(site -> site.place().locate(site.expr()))
        .sorted()
        .toList();
  }

  /** {@code connection.getHeaderField("WWW-Authenticate")}. */
  private static boolean readsChallenge(CallSites.Site site, Detection detection) {
    return site.arguments().size() == 1
        && (site.arguments().get(0).name().equals("WWW_AUTHENTICATE")
            || Spelled.any(
                Closure.at(site.arguments().get(0), site.place()),
                detection.project().values(),
                "WWW-Authenticate"::equalsIgnoreCase));
  }

  /** A text that is looked for; one that begins with the scheme is a challenge of one's own. */
  private static boolean reads(String text) {
    return text.contains("insufficient_claims")
        && !text.toLowerCase(Locale.ROOT).startsWith("bearer ");
  }

  /** A challenge handled, and the capability nowhere declared. */
  static List<Objection> neverDeclared(Detection detection) {
    boolean declared = calls("claims-capability", detection);
    boolean passes = calls("claims-passing", detection);
    return declared || !passes
        ? List.of()
        : challenges(detection).stream()
            .filter(
                l ->
                    detection
                        .file(l.path())
                        .filter(f -> f.context() != FileContext.TEST)
                        .isPresent())
            .limit(1)
            .map(l -> Objection.at(l, "insufficient_claims"))
            .toList();
  }

  /** A new request after a refusal that takes the refused token from the cache. */
  static List<Objection> withoutClaims(TokenRequest request, Detection detection) {
    boolean cached =
        (CACHED.contains(request.flow()) || request.library().equals(TokenLibraries.AZURE_IDENTITY))
            && !request.library().equals(TokenLibraries.ADAL4J)
            && detection.catalogs().words("fresh-token-calls").stream().noneMatch(request::sets);
    if (!cached || request.parameters().isEmpty() || isMadeAnew(request)) {
      return List.of();
    }
    Place place = request.parameters().get().root().scene().place();
    Objection again = Objection.at(request.location(), request.flow().title());
    if (new StatusTest(detection.catalogs()).afterRefusal(place)) {
      return List.of(again);
    }
    return calledAfterRefusal(place, detection)
        .map(site -> List.of(again.steps(List.of(refused(site)))))
        .orElseGet(() -> usedAfterRefusal(request, detection));
  }

  /** The method that asks makes the application as well, whose cache is empty then. */
  private static boolean isMadeAnew(TokenRequest request) {
    Place asked = request.parameters().orElseThrow().root().scene().place();
    return request.library().equals(TokenLibraries.MSAL4J)
        && request
            .application()
            .map(application -> application.root().scene().place())
            .filter(made -> made.owner().equals(asked.owner()))
            .filter(made -> made.method().isPresent() && made.method().equals(asked.method()))
            .isPresent();
  }

  /** {@code app.acquireToken(parameters)}, with what was made elsewhere. */
  private static List<Objection> usedAfterRefusal(TokenRequest request, Detection detection) {
    Location made = request.parameters().orElseThrow().root().location();
    return detection.catalogs().words("token-asking").stream()
        .flatMap(name -> detection.project().callSites().named(name).stream())
        .filter(site -> site.arguments().size() == 1 && asksWith(site, made, detection))
        .filter(site -> !asksAnew(site, detection))
        .flatMap(site -> again(site, request, detection).stream())
        .limit(1)
        .toList();
  }

  private static boolean asksWith(CallSites.Site site, Location made, Detection detection) {
    return detection
        .project()
        .constructions()
        .of(Closure.at(site.arguments().get(0), site.place()))
        .stream()
        .anyMatch(m -> m.root().location().equals(made));
  }

  /** The call that asks stands behind the refusal, or in a method that is called there. */
  private static Optional<Objection> again(
      CallSites.Site asking, TokenRequest request, Detection detection) {
    Objection again = Objection.at(asking.place().locate(asking.expr()), request.flow().title());
    return new StatusTest(detection.catalogs()).afterRefusal(asking.place())
        ? Optional.of(again)
        : calledAfterRefusal(asking.place(), detection)
            .map(site -> again.steps(List.of(refused(site))));
  }

  private static Step refused(CallSites.Site site) {
    return new Step(site.place().locate(site.expr()), "asked for again after the refusal");
  }

  /** The method around the call gives claims to something, or makes it pass by the cache. */
  private static boolean asksAnew(CallSites.Site site, Detection detection) {
    return Part.around(site.place())
        .filter(
            part ->
                part.in(0).any(e -> Code.calls(e, detection.catalogs().words("fresh-token-calls"))))
        .isPresent();
  }

  /** The method that asks is called where a token was refused. */
  private static Optional<CallSites.Site> calledAfterRefusal(Place place, Detection detection) {
    if (place.method().isEmpty() || place.method().get().name().startsWith("<")) {
      return Optional.empty();
    }
    Declared.Method method = new Declared.Method(place.owner(), place.method().get());
    List<CallSites.Site> callers = new Reach(detection.project()).callers(method);
    StatusTest status = new StatusTest(detection.catalogs());
    return callers.stream().filter(site -> status.afterRefusal(site.place())).findFirst();
  }
}
