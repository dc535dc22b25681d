package io.github.adalscan.detect.token.authority;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.fact.ConfigEntry;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.graph.login.Principal;
import io.github.adalscan.link.config.ConfigKeys;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.rule.catalog.api.LoginHost;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks of the authority by itself: its host, and whether there is one. */
public final class AuthorityChecks {
  private AuthorityChecks() {}

  /** A login host that has a newer name, or none any more. */
  public static List<Objection> oldHost(TokenRequest request, Detection detection) {
    List<Objection> all = new ArrayList<>();
    for (TextPart part : request.authorities()) {
      Optional<LoginHost> host =
          Resources.host(part.text()).flatMap(detection.resources()::loginHost);
      host.filter(LoginHost::isOld)
          .ifPresent(old -> all.add(objection(part, old, current(old, detection))));
    }
    return all;
  }

  /** Settings with such a host; what ends in the path of an endpoint is another rule's. */
  public static List<Objection> oldHostConfigured(Detection detection) {
    Set<String> names = detection.catalogs().words("authority-settings");
    List<Objection> all = new ArrayList<>();
    for (FileFacts file : detection.project().files()) {
      for (ConfigEntry entry : file.config()) {
        String value = entry.value();
        boolean address =
            value.startsWith("https://")
                && !value.contains("/oauth2")
                && names.stream().anyMatch(ConfigKeys.relaxed(entry.key())::contains);
        Optional<LoginHost> host =
            address
                ? Resources.host(value).flatMap(detection.resources()::loginHost)
                : Optional.empty();
        Location place = new Location(file.path(), entry.region());
        TextPart part = new TextPart(TextValue.of(value, place), place);
        host.filter(LoginHost::isOld)
            .ifPresent(old -> all.add(objection(part, old, current(old, detection))));
      }
    }
    return all;
  }

  private static Objection objection(TextPart part, LoginHost old, String current) {
    String fixed = part.text().replace(old.host(), current);
    return Objection.to(part)
        .with("host", old.host())
        .telling("what", old.isClosed() ? "closed" : "old-name")
        .with("current", current)
        .instead(new Replacement.Code("\"" + fixed + "\"", List.of(), Effort.REVIEW, List.of()));
  }

  /** The host that took over. */
  private static String current(LoginHost old, Detection detection) {
    return old.current(detection.catalogs().loginHosts()).host();
  }

  /** An application without authority, for users. */
  public static List<Objection> defaultAuthority(TokenRequest request, Detection detection) {
    boolean own = request.flow() == Flow.PASSWORD; // refused there whatever the registration says
    if (request.principal() != Principal.USER || own || request.sets("tenant")) {
      return List.of();
    }
    return FlowChecks.defaultAuthority(request)
        .map(place -> List.of(Objection.at(place.location(), "common")))
        .orElse(List.of());
  }
}
