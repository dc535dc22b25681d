package io.github.adalscan.token.registration;

import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.token.fact.TextPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Registrations that the configuration states. */
record ConfiguredRegistrations(FoundRegistrations found) {
  void add(SpringSettings settings) {
    for (String id : settings.ids(SpringKeys.Kind.REGISTRATION)) {
      String provider =
          settings
              .value(new SpringKeys(SpringKeys.Kind.REGISTRATION, id, "provider"))
              .map(part -> FoundRegistrations.relaxed(part.text()))
              .orElse(id);
      if (settings.touches(id, provider)) {
        addRegistration(settings, id, provider);
      }
    }
    for (SpringKeys.Kind kind : SpringKeys.Kind.values()) {
      if (kind.isClient()) {
        settings.ids(kind).stream()
            .filter(id -> settings.touches(id, ""))
            .forEach(id -> addClient(settings, kind, id));
      }
    }
  }

  private void addRegistration(SpringSettings settings, String id, String provider) {
    List<TextPart> authorities = new ArrayList<>();
    for (String property : List.of("tokenuri", "issueruri", "authorizationuri")) {
      if (authorities.isEmpty()) {
        authorities.addAll(
            settings.values(new SpringKeys(SpringKeys.Kind.PROVIDER, provider, property)));
      }
    }
    SpringKeys.Kind kind = SpringKeys.Kind.REGISTRATION;
    List<TextPart> scopes = elements(settings.values(new SpringKeys(kind, id, "scope")));
    Optional<TextPart> grant = settings.value(new SpringKeys(kind, id, "authorizationgranttype"));
    Flow flow = grant.map(part -> found.flow(part.text())).orElse(Flow.AUTHORIZATION_CODE);
    if (found.isEntra(authorities, scopes)) {
      int before = found.all().size();
      found.add(id, flow, scopes, authorities, grant);
      Optional<TextPart> secret = settings.value(new SpringKeys(kind, id, "clientsecret"));
      boolean none =
          settings
              .value(new SpringKeys(kind, id, "clientauthenticationmethod"))
              .filter(part -> part.text().equalsIgnoreCase("none"))
              .isPresent();
      if (found.all().size() > before) {
        secret.ifPresent(part -> found.addSecret(part.location(), !none));
      }
    }
  }

  private void addClient(SpringSettings settings, SpringKeys.Kind kind, String id) {
    SpringKeys.Kind shared =
        kind == SpringKeys.Kind.CLIENT ? SpringKeys.Kind.SHARED : SpringKeys.Kind.OLD_SHARED;
    List<TextPart> authorities = new ArrayList<>();
    for (String property :
        List.of(
            "profile.tenantid",
            "tenantid",
            "profile.cloudtype",
            "profile.environment.activedirectoryendpoint",
            "baseuri")) {
      settings.value(new SpringKeys(shared, "", property)).ifPresent(authorities::add);
    }
    List<TextPart> scopes = elements(settings.values(new SpringKeys(kind, id, "scopes")));
    Optional<TextPart> grant = settings.value(new SpringKeys(kind, id, "authorizationgranttype"));
    found.add(
        id,
        grant.map(part -> found.flow(part.text())).orElse(Flow.UNKNOWN),
        scopes,
        authorities,
        grant);
  }

  /** Spring binds a list that is written with commas, and so do others. */
  static List<TextPart> elements(List<TextPart> values) {
    List<TextPart> all = new ArrayList<>();
    for (TextPart value : values) {
      if (value.known()) {
        for (String each : value.text().split(",", -1)) {
          all.add(each.equals(value.text()) ? value : value.as(each.strip()));
        }
      } else {
        all.add(value);
      }
    }
    return all;
  }
}
