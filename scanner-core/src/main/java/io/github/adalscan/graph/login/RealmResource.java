package io.github.adalscan.graph.login;

import java.util.Locale;

/** What the Access Control Service of SharePoint calls a resource. */
public final class RealmResource {
  private static final int ID_LENGTH = 36;

  private RealmResource() {}

  /** True for {@code {application}/{host}@{realm}}, plain or percent-encoded. */
  public static boolean is(String resource) {
    return resource.length() > ID_LENGTH
        && resource.chars().limit(ID_LENGTH).allMatch(RealmResource::isOfId)
        && isOfRealm(resource.substring(ID_LENGTH).toLowerCase(Locale.ROOT));
  }

  private static boolean isOfId(int c) {
    return c == '-' || Character.digit(c, 16) >= 0;
  }

  /** A format of Java writes the percent sign twice; decoded, one of them is left. */
  private static boolean isOfRealm(String rest) {
    String behind = rest.startsWith("%/") || rest.startsWith("%%") ? rest.substring(1) : rest;
    return (behind.startsWith("/") || behind.startsWith("%2f"))
        && (behind.contains("@") || behind.contains("%40"));
  }
}
