package io.github.adalscan.detect.token;

import io.github.adalscan.rule.catalog.LoginHost;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.token.TextPart;
import io.github.adalscan.token.TokenRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads tenant and cloud from what a request says of its authority. */
final class Authority {
  private Authority() {}

  /** A tenant that a request names. */
  record Tenant(String name, TextPart part) {}

  /** The tenants: path segments of authorities, or bare tenant names. */
  static List<Tenant> tenants(TokenRequest request) {
    List<Tenant> all = new ArrayList<>();
    for (TextPart part : request.authorities()) {
      tenant(part.text()).ifPresent(name -> all.add(new Tenant(name, part)));
    }
    return all;
  }

  /** The first path segment of an authority, or the text itself when it is no address. */
  static Optional<String> tenant(String text) {
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

  /** The tenant that a request surely goes to, if it is one of these. */
  static Optional<Tenant> oneOf(TokenRequest request, List<String> names) {
    List<Tenant> all = tenants(request);
    boolean other = all.stream().anyMatch(t -> !names.contains(t.name()));
    return other ? Optional.empty() : all.stream().findFirst();
  }

  /** The cloud of the login hosts that a request names, and the text that names it. */
  static Optional<Tenant> cloud(TokenRequest request, Resources resources) {
    for (TextPart part : request.authorities()) {
      Optional<String> cloud =
          Resources.host(part.text())
              .or(() -> constant(part.text()))
              .flatMap(resources::loginHost)
              .map(LoginHost::cloud);
      if (cloud.isPresent()) {
        return cloud.map(name -> new Tenant(name, part));
      }
    }
    return Optional.empty();
  }

  /** The host behind a constant of azure-identity's AzureAuthorityHosts. */
  private static Optional<String> constant(String text) {
    return switch (text) {
      case "{AZURE_PUBLIC_CLOUD}" -> Optional.of("login.microsoftonline.com");
      case "{AZURE_GOVERNMENT}" -> Optional.of("login.microsoftonline.us");
      case "{AZURE_CHINA}" -> Optional.of("login.chinacloudapi.cn");
      case "{AZURE_GERMANY}" -> Optional.of("login.microsoftonline.de");
      default -> Optional.empty();
    };
  }
}
