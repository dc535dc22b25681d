package io.github.adalscan.detect.login;

import io.github.adalscan.detect.Hit;
import io.github.adalscan.fact.ConfigEntry;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.model.LastPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Scopes of Spring Security's client registrations whose provider has a token endpoint of version
 * 1.
 */
final class RegistrationScopes {
  private static final String PROVIDER = ".oauth2.client.provider.";
  private static final String REGISTRATION = ".oauth2.client.registration.";

  private final LoginRequests requests;
  private final EndpointGuide guide;

  RegistrationScopes(LoginRequests requests, EndpointGuide guide) {
    this.requests = requests;
    this.guide = guide;
  }

  List<Hit> hits() {
    List<Hit> hits = new ArrayList<>();
    for (EndpointUse use : requests.endpoints()) {
      Optional<String> provider = segment(use.site().enclosing(), PROVIDER);
      if (use.isV1() && provider.isPresent() && use.endpoint().kind().equals("token")) {
        scopes(use, provider.get()).forEach(hits::add);
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
          && ScopeAtV1Detector.namesApi(entry.value())
          && providerOf(registration.get(), file).equals(provider)) {
        hits.add(hit(entry, use));
      }
    }
    return hits;
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
        .with(guide.endpoint(use.endpoint()));
  }
}
