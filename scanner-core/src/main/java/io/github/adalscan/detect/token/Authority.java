package io.github.adalscan.detect.token;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.rule.catalog.api.LoginHost;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads tenant and cloud from what a request says of its authority. */
public final class Authority {
  private Authority() {}

  /** A tenant that a request names. */
  public record Tenant(String name, TextPart part) {
    /** Against the literal that names the tenant. */
    public Objection objection() {
      return Objection.to(part.at(name)).with("tenant", name);
    }
  }

  /** The tenants: path segments of authorities, or bare tenant names. */
  static List<Tenant> tenants(TokenRequest request) {
    List<Tenant> all = new ArrayList<>();
    for (TextPart part : request.authorities()) {
      tenant(part.text()).ifPresent(name -> all.add(new Tenant(name, part)));
    }
    return all;
  }

  /** The first path segment of an authority, or the text itself when it is no address. */
  public static Optional<String> tenant(String text) {
    int scheme = text.indexOf("://");
    if (scheme < 0) {
      return text.isBlank() || text.contains("/") || text.contains(".")
          ? Optional.empty()
          : Optional.of(text.toLowerCase(Locale.ROOT));
    }
    int slash = text.indexOf('/', scheme + 3);
    if (slash < 0) {
      return Optional.empty();
    }
    int end = text.indexOf('/', slash + 1);
    String segment = end < 0 ? text.substring(slash + 1) : text.substring(slash + 1, end);
    return segment.isEmpty() ? Optional.empty() : Optional.of(segment.toLowerCase(Locale.ROOT));
  }

  /**
   * The tenant that a request goes to, if it is one of these: surely, or unless a setting names
   * another that is not in the tree. A constant that names a cloud is no tenant.
   */
  public static Optional<Tenant> oneOf(
      TokenRequest request, Collection<String> names, Detection detection) {
    List<Tenant> all =
        tenants(request).stream()
            .filter(t -> detection.resources().loginConstant(t.part().text()).isEmpty())
            .toList();
    boolean other = all.stream().anyMatch(t -> !names.contains(t.name()) && !isSetting(t));
    return other
        ? Optional.empty()
        : all.stream().filter(t -> names.contains(t.name())).findFirst();
  }

  private static boolean isSetting(Tenant tenant) {
    return tenant.part().value().pieces().stream()
        .anyMatch(
            piece ->
                piece instanceof TextValue.Hole hole
                    && hole.setting()
                    && tenant.name().equalsIgnoreCase("{" + hole.name() + "}"));
  }

  /** The clouds of the login hosts that a request can name together with a scope. */
  public static List<Tenant> clouds(TokenRequest request, TextPart scope, Detection detection) {
    List<Tenant> all = new ArrayList<>();
    for (TextPart part : request.authorities()) {
      boolean together =
          detection.project().configPairs().together(part.value(), scope.value())
              && detection.project().enumRows().together(part.value(), scope.value());
      if (together) {
        Resources.host(part.text())
            .map(detection.resources()::loginHost)
            .orElseGet(() -> detection.resources().loginConstant(part.text()))
            .map(LoginHost::cloud)
            .ifPresent(cloud -> all.add(new Tenant(cloud, part)));
      }
    }
    return all;
  }

  /** True for AD FS, Azure AD B2C and their like, which know scopes of their own. */
  public static boolean isElsewhere(TokenRequest request, Detection detection) {
    return detection.catalogs().words("other-authority-setters").stream().anyMatch(request::sets)
        || names(request, detection.catalogs().words("other-authorities"));
  }

  /** True for AD FS, which takes named scopes with client credentials, too. */
  public static boolean isAdfs(TokenRequest request, Detection detection) {
    return names(request, detection.catalogs().words("adfs-authorities"));
  }

  private static boolean names(TokenRequest request, Set<String> parts) {
    return request.authorities().stream()
        .map(part -> part.text().toLowerCase(Locale.ROOT))
        .anyMatch(text -> parts.stream().anyMatch(text::contains));
  }
}
