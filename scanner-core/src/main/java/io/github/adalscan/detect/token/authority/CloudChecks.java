package io.github.adalscan.detect.token.authority;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Audiences;
import io.github.adalscan.detect.token.Authority;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.Scopes;
import io.github.adalscan.detect.token.SelfAskingClients;
import io.github.adalscan.detect.token.Steps;
import io.github.adalscan.detect.token.TokenDetector;
import io.github.adalscan.graph.rewrite.MicrosoftGraph;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Step;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.token.fact.ApiCall;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks that authority, scope and address are in one cloud. */
public final class CloudChecks {
  private CloudChecks() {}

  /** Authority, scope and called API of different clouds. */
  public static List<Objection> check(Detection detection) {
    List<Objection> all = new ArrayList<>();
    for (TokenRequest request : detection.tokens().requests()) {
      List<Objection> found = new ArrayList<>(ofRequest(request, detection));
      found.addAll(ofClient(request, detection));
      found.forEach(each -> all.add(each.then(List.of(TokenDetector.asked(request)))));
    }
    Map<Location, Set<String>> places = choices(detection, call -> call.site().location());
    Map<Closure, Set<String>> sites = choices(detection, ApiCall::site);
    Set<Closure> open = openSites(detection);
    for (ApiCall call : detection.tokens().calls()) {
      Set<String> choice =
          hasFitting(call, detection)
              ? places.getOrDefault(call.site().location(), Set.of())
              : sites.getOrDefault(call.site(), Set.of());
      if (!open.contains(call.site()) || call.origins().size() < 2) {
        all.addAll(ofCall(call, choice.size() > 1 ? choice : Set.of(), detection));
      }
    }
    return all;
  }

  /** True when one of the tokens is of the cloud of the address. */
  private static boolean hasFitting(ApiCall call, Detection detection) {
    Optional<String> cloud = cloud(call.address(), detection).map(CloudChecks::family);
    return call.origins().stream()
        .map(origin -> asked(origin.request(), detection).map(CloudChecks::family))
        .anyMatch(cloud::equals);
  }

  /** The clouds of the addresses that meet at one place, or there on one way to it. */
  private static <K> Map<K, Set<String>> choices(Detection detection, Function<ApiCall, K> key) {
    Map<K, Set<String>> all = new HashMap<>();
    for (ApiCall call : detection.tokens().calls()) {
      cloud(call.address(), detection)
          .ifPresent(
              cloud ->
                  all.computeIfAbsent(key.apply(call), site -> new TreeSet<>()).add(family(cloud)));
    }
    return all;
  }

  /** The places where an address may stand of which nobody knows the cloud. */
  private static Set<Closure> openSites(Detection detection) {
    return detection.tokens().calls().stream()
        .filter(call -> cloud(call.address(), detection).isEmpty())
        .map(ApiCall::site)
        .collect(Collectors.toSet());
  }

  /** Authority and scope of different clouds. */
  private static List<Objection> ofRequest(TokenRequest request, Detection detection) {
    List<Objection> all = new ArrayList<>();
    List<TextPart> parts = new ArrayList<>(request.scopes());
    request.resource().ifPresent(parts::add);
    for (TextPart part : parts) {
      Optional<String> cloud = cloud(part, detection);
      List<Authority.Tenant> logins = Authority.clouds(request, part, detection);
      boolean differ =
          cloud.isPresent()
              && !logins.isEmpty()
              && logins.stream().noneMatch(l -> family(l.name()).equals(family(cloud.get())));
      if (differ && !isRetired(part, detection)) {
        all.add(objection(part, cloud.get(), "authority", logins.get(0).name()));
      } else if (cloud.isPresent()
          && !isRetired(part, detection)
          && detection.project().configPairs().isConfigured(part.value())) {
        all.addAll(ofProfiles(cloud.get(), logins, detection));
      }
    }
    return all;
  }

  /**
   * Authorities that a profile gives to a scope which it leaves as it is for all profiles.
   *
   * @param logins that can go with the scope
   */
  private static List<Objection> ofProfiles(
      String cloud, List<Authority.Tenant> logins, Detection detection) {
    Map<String, List<Authority.Tenant>> byProfile = new TreeMap<>();
    for (Authority.Tenant login : logins) {
      detection
          .project()
          .configPairs()
          .profile(login.part().value())
          .ifPresent(
              profile -> byProfile.computeIfAbsent(profile, p -> new ArrayList<>()).add(login));
    }
    return byProfile.values().stream()
        .filter(all -> all.stream().noneMatch(l -> family(l.name()).equals(family(cloud))))
        .map(all -> objection(all.get(0).part(), all.get(0).name(), "scope", cloud))
        .toList();
  }

  /** A client of Microsoft Graph that keeps the address of the public cloud. */
  private static List<Objection> ofClient(TokenRequest request, Detection detection) {
    boolean client =
        request
            .parameters()
            .map(Construction::root)
            .filter(root -> SelfAskingClients.isClient(root.expr(), detection))
            .isPresent();
    boolean moved = movesClients(detection);
    List<Objection> all = new ArrayList<>();
    if (client && !moved && request.scopes().isEmpty() && !request.open()) {
      return ofDefault(request, detection);
    }
    for (TextPart part : client && !moved ? request.scopes() : List.<TextPart>of()) {
      cloud(part, detection)
          .filter(cloud -> !family(cloud).equals(Resources.PUBLIC))
          .ifPresent(
              cloud ->
                  all.add(objection(part, cloud, "the address of the client", Resources.PUBLIC)));
    }
    return all;
  }

  /** Without scopes a client asks for the API at its address. */
  private static List<Objection> ofDefault(TokenRequest request, Detection detection) {
    TextPart address = TextPart.literal(MicrosoftGraph.ADDRESS, request.location());
    return Authority.clouds(request, address, detection).stream()
        .filter(login -> !family(login.name()).equals(Resources.PUBLIC))
        .map(
            login ->
                objection(
                    login.part(), login.name(), "the address of the client", Resources.PUBLIC))
        .toList();
  }

  /** True when the tree gives some client of the SDK another address than it has from the start. */
  private static boolean movesClients(Detection detection) {
    return detection.catalogs().words("sdk-base-setters").stream()
        .anyMatch(name -> !detection.project().callSites().named(name).isEmpty());
  }

  /**
   * A token of one cloud that is sent to the same API of another.
   *
   * @param choice the clouds among which the place chooses: a token of one of them may go with the
   *     address of that one only
   */
  private static List<Objection> ofCall(ApiCall call, Set<String> choice, Detection detection) {
    Optional<Api> target = Audiences.target(call, detection);
    Optional<String> cloud = cloud(call.address(), detection);
    List<Objection> all = new ArrayList<>();
    if (SdkHosts.isBySdk(call, detection) && movesClients(detection)) {
      return all;
    }
    for (ApiCall.Origin origin : call.origins()) {
      Optional<String> asked =
          asked(origin.request(), detection).or(() -> login(origin.request(), call, detection));
      boolean same =
          target.isPresent()
              && isFor(target.get(), origin.request(), detection)
              && ofRequest(origin.request(), detection).isEmpty()
              && ofClient(origin.request(), detection).isEmpty();
      if (same
          && cloud.isPresent()
          && asked.isPresent()
          && !family(cloud.get()).equals(family(asked.get()))
          && !choice.contains(family(asked.get()))
          && !isRetired(call.address(), detection)) {
        List<Step> steps = Steps.sent(call, origin);
        all.add(objection(call.address(), cloud.get(), "token", asked.get()).steps(steps));
      }
    }
    return all;
  }

  /** A request of which nothing tells the API asks for that which its token is sent to. */
  private static boolean isFor(Api target, TokenRequest request, Detection detection) {
    return request.asked().stream().allMatch(part -> part.value().start().isEmpty())
        || Audiences.of(request, detection).filter(target::equals).isPresent();
  }

  /** The cloud of the scopes, where they name a host. */
  private static Optional<String> asked(TokenRequest request, Detection detection) {
    return request.asked().stream().flatMap(part -> cloud(part, detection).stream()).findFirst();
  }

  /** Permissions without an API are for the Microsoft Graph of the cloud that signs in. */
  private static Optional<String> login(TokenRequest request, ApiCall call, Detection detection) {
    List<String> clouds =
        Authority.clouds(request, call.address(), detection).stream()
            .map(Authority.Tenant::name)
            .toList();
    boolean one = clouds.stream().map(CloudChecks::family).distinct().count() == 1;
    return one && request.authorities().size() == clouds.size()
        ? Optional.of(clouds.get(0))
        : Optional.empty();
  }

  private static Optional<String> cloud(TextPart part, Detection detection) {
    return Resources.host(part.text()).flatMap(detection.resources()::cloudOf);
  }

  private static Objection objection(TextPart part, String cloud, String what, String other) {
    return Objection.to(part).with("cloud", cloud).telling("what", what).with("authority", other);
  }

  private static boolean isRetired(TextPart part, Detection detection) {
    return Resources.host(part.text())
        .flatMap(detection.resources()::ofHost)
        .filter(api -> api.id().equals(Scopes.AAD_GRAPH))
        .isPresent();
  }

  /** DoD and GCC sign in where their bigger clouds do. */
  private static String family(String cloud) {
    return switch (cloud) {
      case "dod" -> "usgov";
      case "gcc" -> Resources.PUBLIC;
      default -> cloud;
    };
  }
}
