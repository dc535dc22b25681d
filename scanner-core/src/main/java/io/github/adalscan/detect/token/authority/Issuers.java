package io.github.adalscan.detect.token.authority;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.fact.ConfigEntry;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.link.config.ConfigKeys;
import io.github.adalscan.model.Location;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.rule.catalog.api.LoginHost;
import io.github.adalscan.token.fact.TextPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Settings of Spring Security that name the issuer of tokens. It reads the metadata below that
 * address, and takes them only when the issuer that they name is the very same text.
 */
public final class Issuers {
  private static final String URI = "uri";

  /** Stands for a name in a key. */
  private static final String NAME = "{}";

  private static final String METADATA = "/.well-known/";
  private static final String ANY_TENANT = "TENANT_ID";
  private static final String HTTPS = "https://";

  private static final Pattern ISSUER = Pattern.compile("https://[^/]+/([^/]+)(/v2\\.0)?(/)?");

  private Issuers() {}

  private record Setting(FileFacts file, ConfigEntry entry, boolean client) {}

  /** Issuers that the metadata there do not name. */
  public static List<Objection> find(Detection detection) {
    List<Setting> settings = settings(detection);
    List<Objection> all = new ArrayList<>();
    for (boolean client : new boolean[] {true, false}) {
      List<Setting> alike = settings.stream().filter(s -> s.client() == client).toList();
      if (!alike.isEmpty()) {
        List<FileFacts> files = alike.stream().map(Setting::file).toList();
        OwnSecurity own = OwnSecurity.of(files, client, detection);
        alike.stream()
            .filter(setting -> !own.reads(setting.file()))
            .forEach(setting -> all.addAll(objections(setting, detection)));
      }
    }
    return all;
  }

  private static List<Setting> settings(Detection detection) {
    Set<String> servers = detection.catalogs().words("server-issuer-settings");
    Set<String> providers = detection.catalogs().words("provider-issuer-settings");
    List<Setting> all = new ArrayList<>();
    for (FileFacts file : detection.project().files()) {
      for (ConfigEntry entry : file.config()) {
        String key = isUri(entry.key()) ? ConfigKeys.relaxed(entry.key()) : "";
        boolean client = providers.stream().anyMatch(each -> fits(key, each));
        if (client || servers.contains(key)) {
          all.add(new Setting(file, entry, client));
        }
      }
    }
    return all;
  }

  private static boolean fits(String key, String named) {
    int name = named.indexOf(NAME);
    return key.startsWith(named.substring(0, name))
        && key.endsWith(named.substring(name + NAME.length()));
  }

  private static List<Objection> objections(Setting setting, Detection detection) {
    FileFacts file = setting.file();
    Location place = new Location(file.path(), setting.entry().region());
    return detection.project().values().configured(setting.entry(), file).stream()
        .flatMap(
            value -> objection(TextPart.of(value, place), setting.client(), detection).stream())
        .toList();
  }

  /** Looks at the end of a key before all of it is spelled in another way. */
  private static boolean isUri(String key) {
    return key.regionMatches(true, key.length() - URI.length(), URI, 0, URI.length());
  }

  private static Optional<Objection> objection(TextPart part, boolean client, Detection detection) {
    String text = part.text();
    Optional<LoginHost> host = Resources.host(text).flatMap(detection.resources()::loginHost);
    if (host.isEmpty() || host.get().issuer()) {
      return Optional.empty();
    }
    int metadata = text.indexOf(METADATA);
    Matcher parts = ISSUER.matcher(metadata < 0 ? text : text.substring(0, metadata));
    if (!parts.matches()) {
      return Optional.empty();
    }
    String tenant = parts.group(1);
    return why(part, parts, client, host.get(), detection)
        .map(why -> objection(part, why, tenant, host.get(), detection))
        .map(found -> isNamed(tenant, detection) ? found.asNote() : found);
  }

  /**
   * Who wrote that met the refusal at the first start; code that is not seen may make up for it.
   */
  private static boolean isNamed(String tenant, Detection detection) {
    return isShared(tenant, detection) || isDomain(tenant);
  }

  /** The case that the rule words. */
  private static Optional<String> why(
      TextPart part, Matcher parts, boolean client, LoginHost host, Detection detection) {
    String text = part.text();
    String tenant = parts.group(1);
    if (text.contains(METADATA)) {
      return Optional.of("metadata-address");
    }
    if (isShared(tenant, detection)) {
      return client
          ? Optional.of("issuer-of-all")
          : Optional.empty(); // several tenants need a decoder of one's own, which may be elsewhere
    }
    if (parts.group(2) == null) {
      return isOpen(tenant) ? Optional.empty() : Optional.of("issuer-of-version-1");
    }
    if (!text.startsWith(HTTPS + current(host, detection) + "/")) {
      return Optional.of("issuer-host");
    }
    if (parts.group(3) != null) {
      return Optional.of("issuer-slash");
    }
    return isDomain(tenant) ? Optional.of("issuer-domain") : Optional.empty();
  }

  /** A word in place of a tenant. */
  private static boolean isShared(String tenant, Detection detection) {
    String name = tenant.toLowerCase(Locale.ROOT);
    return detection.catalogs().words("tenants-of-all").contains(name)
        || detection.catalogs().words("tenants-of-persons").contains(name);
  }

  /** A setting of another name may hold the version as well. */
  private static boolean isOpen(String tenant) {
    return tenant.contains("{") && !tenant.toLowerCase(Locale.ROOT).contains("tenant");
  }

  private static boolean isDomain(String tenant) {
    return tenant.contains(".") && !tenant.contains("{") && !tenant.contains("<");
  }

  private static String fixed(String tenant, LoginHost host, Detection detection) {
    String id = isNamed(tenant, detection) ? ANY_TENANT : tenant;
    return HTTPS + current(host, detection) + "/" + id + "/v2.0";
  }

  private static Objection objection(
      TextPart part, String why, String tenant, LoginHost host, Detection detection) {
    Objection found =
        Objection.to(part)
            .telling("why", why)
            .with("fixed", fixed(tenant, host, detection))
            .instead("issuer");
    return detection.catalogs().loginHosts().stream()
        .filter(each -> each.issuer() && each.cloud().equals(host.cloud()))
        .findFirst()
        .map(each -> found.with("version1", HTTPS + each.host() + "/" + ANY_TENANT + "/"))
        .orElse(found);
  }

  /** The host that issuers of a cloud name. */
  private static String current(LoginHost host, Detection detection) {
    return host.ofCloud(detection.catalogs().loginHosts()).orElse(host).host();
  }
}
