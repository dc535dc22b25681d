package io.github.adalscan.rule.catalog.artifact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What having an artifact implies. */
public enum Implication {
  /** The artifact is ADAL. */
  ADAL_DIRECT,
  /** The artifact is ADAL for Android. */
  ADAL_ANDROID,
  /** It brings ADAL at compile or run time. */
  ADAL_TRANSITIVE,
  /** It uses ADAL if that is there, and does not bring it. */
  ADAL_OPTIONAL,
  /** It is a client of Azure AD Graph. */
  AAD_GRAPH_CLIENT,
  /** It brings a client of Azure AD Graph. */
  AAD_GRAPH_TRANSITIVE,
  /** It has its own token code against the v1 endpoint. */
  V1_ENDPOINT;

  /** The name used in rule files, for example {@code adal-direct}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The implication of that name. */
  public static Optional<Implication> of(String id) {
    return Arrays.stream(values()).filter(value -> value.id().equals(id)).findFirst();
  }

  /** All names. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Implication::id).toList();
  }
}
