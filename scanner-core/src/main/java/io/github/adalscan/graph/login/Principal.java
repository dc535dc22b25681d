package io.github.adalscan.graph.login;

/** On whose behalf a token acts. */
public enum Principal {
  /** The application itself: the token has roles. */
  APP,
  /** A signed-in user: the token has scopes. */
  USER,
  /** The environment decides at run time. */
  EITHER
}
