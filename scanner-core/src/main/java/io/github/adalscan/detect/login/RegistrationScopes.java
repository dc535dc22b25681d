package io.github.adalscan.detect.login;

import io.github.adalscan.detect.Hit;
import io.github.adalscan.fact.ConfigEntry;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.link.config.ConfigKeys;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.graph.GraphCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Scopes of Spring Security's client registrations whose provider has a token endpoint of version
 * 1; before Spring Boot 2 there was one registration, with the endpoint beside its scope.
 */
final class RegistrationScopes {
  private static final String PROVIDER = ".oauth2.client.provider.";
  private static final String REGISTRATION = ".oauth2.client.registration.";
  private static final Pattern SEPARATORS = Pattern.compile("[,\\s]+");

  private final LoginRequests requests;
  private final EndpointGuide guide;
  private final Set<String> onlyEndpoints;

  RegistrationScopes(LoginRequests requests, EndpointGuide guide, Catalogs catalogs) {
    this.requests = requests;
    this.guide = guide;
    this.onlyEndpoints = catalogs.words("only-registration-endpoints");
  }

  List<Hit> hits() {
    List<Hit> hits = new ArrayList<>();
    for (EndpointUse use : requests.endpoints()) {
      Optional<String> provider = segment(use.site().enclosing(), PROVIDER);
      if (use.isV1() && provider.isPresent() && use.endpoint().kind().equals("token")) {
        scopes(use, provider.get()).forEach(hits::add);
      } else if (use.isV1() && isOnly(use.site().enclosing())) {
        scopesBeside(use).forEach(hits::add);
      }
    }
    return hits;
  }

  private List<Hit> scopes(EndpointUse use, String provider) {
    FileFacts file = use.site().file();
    String profile = profile(use);
    List<Hit> hits = new ArrayList<>();
    for (ConfigEntry entry : file.config()) {
      Optional<String> registration = segment(entry.key(), REGISTRATION);
      if (registration.isPresent()
          && entry.profile().equals(profile)
          && last(entry.key()).startsWith("scope")
          && asks(entry.value())
          && providerOf(registration.get(), file).equals(provider)) {
        hits.add(hit(entry, use));
      }
    }
    return hits;
  }

  /** {@code security.oauth2.client.access-token-uri}. */
  private boolean isOnly(String key) {
    return onlyEndpoints.stream().anyMatch(ConfigKeys.relaxed(key)::endsWith);
  }

  private List<Hit> scopesBeside(EndpointUse use) {
    String key = use.site().enclosing();
    String parent = key.substring(0, key.length() - last(key).length());
    String profile = profile(use);
    return use.site().file().config().stream()
        .filter(entry -> entry.profile().equals(profile))
        .filter(entry -> entry.key().startsWith(parent + "scope") && asks(entry.value()))
        .map(entry -> hit(entry, use))
        .toList();
  }

  /** True for a scope of some API, or a list that names a permission of Microsoft Graph. */
  private static boolean asks(String scope) {
    return ScopeAtV1Detector.namesApi(scope)
        || SEPARATORS
            .splitAsStream(scope)
            .filter(each -> each.indexOf('.') > 0)
            .anyMatch(each -> GraphCatalog.permissionNames().find(each).isPresent());
  }

  private static String profile(EndpointUse use) {
    return use.site().file().config().stream()
        .filter(entry -> entry.region().equals(use.site().region()))
        .findFirst()
        .map(ConfigEntry::profile)
        .orElse("");
  }

  /** The provider that a registration names; the one of its own name when it names none. */
  private static String providerOf(String registration, FileFacts file) {
    return file.config().stream()
        .filter(entry -> last(entry.key()).equals("provider"))
        .filter(
            entry -> segment(entry.key(), REGISTRATION).filter(registration::equals).isPresent())
        .findFirst()
        .map(ConfigEntry::value)
        .orElse(registration);
  }

  private static Optional<String> segment(String key, String parent) {
    int at = key.indexOf(parent);
    int start = at + parent.length();
    int end = at < 0 ? -1 : key.indexOf('.', start);
    return end < 0 ? Optional.empty() : Optional.of(key.substring(start, end));
  }

  private static String last(String key) {
    return LastPart.ofName(key);
  }

  private Hit hit(ConfigEntry entry, EndpointUse use) {
    Map<String, String> values =
        Map.of("symbol", "scope", "scope", entry.value(), "url", use.endpoint().address());
    return Hit.at(use.site().file(), entry.region(), "scope", entry.key(), values)
        .relatedTo(LoginRequests.related(use))
        .with(guide.keepingScope(use.endpoint()));
  }
}
