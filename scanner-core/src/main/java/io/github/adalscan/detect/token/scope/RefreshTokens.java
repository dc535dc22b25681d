package io.github.adalscan.detect.token.scope;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Modules;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.Scopes;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.graph.login.Principal;
import io.github.adalscan.graph.login.Scope;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Chains;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.value.Spelled;
import io.github.adalscan.model.Location;
import io.github.adalscan.rule.catalog.token.TokenLibraries;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refresh tokens that code expects in an answer although it did not ask for them. */
public final class RefreshTokens {
  private static final String KEY = "refresh_token";
  private static final String ASKING = "offline_access";
  private static final Set<Flow> FLOWS = Set.of(Flow.AUTHORIZATION_CODE, Flow.PASSWORD);

  private RefreshTokens() {}

  /** A request for a user that sends no offline_access, where code counts on a refresh token. */
  public static List<Objection> notAsked(TokenRequest request, Detection detection) {
    List<TextPart> words = Scopes.words(request);
    boolean without =
        FLOWS.contains(request.flow())
            && !request.open()
            && !words.isEmpty()
            && words.stream().allMatch(TextPart::known)
            && words.stream().noneMatch(part -> part.text().contains(ASKING))
            && request.authorities().stream().anyMatch(part -> part.text().contains("/v2.0"));
    if (!without) {
      return List.of();
    }
    boolean expected =
        switch (request.library()) {
          case TokenLibraries.HTTP ->
              isRead(request.location(), detection)
                  || isReadElsewhere(request, detection)
                  || isRenewedBeside(request, detection);
          case TokenLibraries.SPRING ->
              words.stream().anyMatch(part -> !Scope.parse(part.text()).isOidc())
                  && isRenewed(request.location().path(), detection);
          default -> false;
        };
    return expected ? List.of(Objection.to(words.get(0))) : List.of();
  }

  /**
   * The file that signs users in with their passwords, and in no other way, also sends refresh
   * tokens.
   */
  private static boolean isRenewedBeside(TokenRequest request, Detection detection) {
    List<TokenRequest> beside =
        detection.tokens().requests().stream()
            .filter(each -> each.library().equals(TokenLibraries.HTTP))
            .filter(each -> each.location().path().equals(request.location().path()))
            .filter(each -> each.principal() == Principal.USER)
            .toList();
    return request.flow() == Flow.PASSWORD
        && beside.stream().anyMatch(each -> each.flow() == Flow.REFRESH_TOKEN)
        && beside.stream()
            .filter(each -> each.flow() != Flow.REFRESH_TOKEN)
            .allMatch(each -> each.location().equals(request.location()));
  }

  /** Another method reads it out of the answer that it gets from this request. */
  private static boolean isReadElsewhere(TokenRequest request, Detection detection) {
    return detection
        .memo()
        .get(RefreshTokens.class, Answered.class, () -> answered(detection))
        .places()
        .contains(request.location());
  }

  private record Answered(Set<Location> places) {}

  private static Answered answered(Detection detection) {
    return new Answered(
        detection.catalogs().words("required-getters").stream()
            .flatMap(name -> detection.project().callSites().named(name).stream())
            .filter(site -> isReading(site, detection))
            .map(site -> Closure.at(site.expr(), site.place()))
            .flatMap(read -> detection.tokens().answering(read).stream())
            .map(TokenRequest::location)
            .collect(Collectors.toSet()));
  }

  /** Code of the same module tells Spring to renew tokens. */
  private static boolean isRenewed(String registration, Detection detection) {
    String module = Modules.of(registration);
    CallSites sites = detection.project().callSites();
    return Stream.concat(
            detection.catalogs().words("refreshing").stream()
                .flatMap(name -> sites.named(name).stream())
                .filter(site -> buildsProvider(site.expr(), detection)),
            detection.catalogs().words("refreshing-providers").stream()
                .flatMap(name -> sites.createdAs(name).stream()))
        .anyMatch(site -> Modules.concerns(site.place().file().path(), module, Set.of(module)));
  }

  private static boolean buildsProvider(Expr call, Detection detection) {
    return Chains.start(call) instanceof Expr.Call start
        && detection
            .catalogs()
            .words("provider-builders")
            .contains(Code.simple(start.owner().name()));
  }

  private static boolean isRead(Location request, Detection detection) {
    return detection.file(request.path()).stream()
        .flatMap(file -> around(request, file))
        .flatMap(method -> method.events().stream())
        .flatMap(event -> event.expressions().stream())
        .anyMatch(root -> reads(root, detection));
  }

  private static Stream<MethodFacts> around(Location place, FileFacts file) {
    return file.code().stream()
        .flatMap(unit -> unit.types().stream())
        .flatMap(type -> type.methods().stream())
        .filter(
            method ->
                method.events().stream()
                    .flatMap(event -> event.expressions().stream())
                    .anyMatch(expr -> expr.region().contains(place.region())));
  }

  private static boolean reads(Expr root, Detection detection) {
    return CodeWalker.any(
        root,
        expr -> isReading(expr, a -> Code.text(a).filter(KEY::equals).isPresent(), detection));
  }

  private static boolean isReading(CallSites.Site site, Detection detection) {
    return isReading(
        site.expr(),
        a -> Spelled.any(Closure.at(a, site.place()), detection.project().values(), KEY::equals),
        detection);
  }

  private static boolean isReading(Expr expr, Predicate<Expr> key, Detection detection) {
    return expr instanceof Expr.Call call
        && detection.catalogs().words("required-getters").contains(call.name())
        && call.arguments().size() == 1
        && key.test(call.arguments().get(0));
  }
}
