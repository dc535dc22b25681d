package io.github.adalscan.graph.login;

import java.util.Locale;
import java.util.Set;

/**
 * A scope of the v2 endpoint, split as the token service splits it: what stands before the last
 * slash is the resource, the rest is the permission. Without a resource, Microsoft Graph is meant.
 *
 * @param text as written
 * @param resource empty when none is written
 * @param permission a permission name or {@code .default}
 */
public record Scope(String text, String resource, String permission) {
  private static final Set<String> OIDC = Set.of("openid", "profile", "email", "offline_access");

  /** Splits a scope. */
  public static Scope parse(String text) {
    int slash = text.lastIndexOf('/');
    return slash < 0
        ? new Scope(text, "", text)
        : new Scope(text, text.substring(0, slash), text.substring(slash + 1));
  }

  /** True for {@code .default}, whatever the resource. */
  public boolean isDefault() {
    return permission.equals(".default");
  }

  /** True for the scopes of OpenID Connect that every application may ask for. */
  public boolean isOidc() {
    return resource.isEmpty() && OIDC.contains(text.toLowerCase(Locale.ROOT));
  }

  /** True when Microsoft Graph is meant because no resource is named. */
  public boolean impliesGraph() {
    return resource.isEmpty() && !isOidc();
  }
}
