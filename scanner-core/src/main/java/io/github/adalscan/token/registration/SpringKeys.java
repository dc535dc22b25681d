package io.github.adalscan.token.registration;

import io.github.adalscan.fact.ConfigEntry;
import io.github.adalscan.link.config.ConfigKeys;
import java.util.Optional;

/**
 * A key of a client registration, taken apart: relaxed names, and positions in lists cut off.
 *
 * @param id of the registration, the provider or the client
 * @param property behind it, without dashes
 */
record SpringKeys(Kind kind, String id, String property) {
  /** What a key belongs to. */
  enum Kind {
    /** Of Spring Security. */
    REGISTRATION("spring.security.oauth2.client.registration."),
    PROVIDER("spring.security.oauth2.client.provider."),
    /** Of Spring Cloud Azure, and of the starters before it. */
    CLIENT("spring.cloud.azure.activedirectory.authorizationclients."),
    OLD_CLIENT("azure.activedirectory.authorizationclients."),
    /** What holds for all clients of Spring Cloud Azure. */
    SHARED("spring.cloud.azure.activedirectory."),
    GLOBAL("spring.cloud.azure."),
    OLD_SHARED("azure.activedirectory.");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }

    boolean hasId() {
      return this != SHARED && this != GLOBAL && this != OLD_SHARED;
    }

    boolean isClient() {
      return this == CLIENT || this == OLD_CLIENT;
    }
  }

  /** The parts of a key that is one of these. */
  static Optional<SpringKeys> of(ConfigEntry entry) {
    String key = entry.key();
    if (key.indexOf('.') < 0 || (key.indexOf("zure") < 0 && key.indexOf("oauth2") < 0)) {
      return Optional.empty();
    }
    String relaxed = ConfigKeys.relaxed(key);
    for (Kind kind : Kind.values()) {
      if (relaxed.startsWith(kind.prefix)) {
        return of(kind, relaxed.substring(kind.prefix.length()));
      }
    }
    return Optional.empty();
  }

  private static Optional<SpringKeys> of(Kind kind, String rest) {
    int index = rest.indexOf('[');
    String plain = index < 0 ? rest : rest.substring(0, index);
    if (!kind.hasId()) {
      return Optional.of(new SpringKeys(kind, "", plain));
    }
    int dot = plain.indexOf('.');
    return dot < 0
        ? Optional.empty()
        : Optional.of(new SpringKeys(kind, plain.substring(0, dot), plain.substring(dot + 1)));
  }
}
