package io.github.adalscan.detect.manifest;

import io.github.adalscan.detect.manifest.ResourceAccess.Permission;
import io.github.adalscan.detect.manifest.ResourceAccess.Ref;
import io.github.adalscan.detect.text.TextSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a whole {@code requiredResourceAccess} that stands in one text, as JSON in code does. */
final class WrittenAccess {
  private static final String APP = "resourceAppId";
  private static final String GUID = "([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})";
  private static final Pattern PARTS =
      Pattern.compile(
          "(?<![A-Za-z])(resourceAppId|id|type)[`\\\\]?[\"']?\\s*[:=]\\s*[`\\\\]?[\"']?(?:"
              + GUID
              + "|(Scope|Role)\\b)|\\}");

  private final TextSite site;
  private final List<ResourceAccess> all = new ArrayList<>();
  private final List<Permission> permissions = new ArrayList<>();
  private Optional<Ref> app = Optional.empty();
  private Optional<Ref> id = Optional.empty();
  private Optional<String> type = Optional.empty();

  private WrittenAccess(TextSite site) {
    this.site = site;
  }

  /** True for a text that names an API and something behind it, or several APIs. */
  static boolean holds(TextSite site, List<Integer> ids) {
    String text = site.text();
    boolean several = text.indexOf(APP) != text.lastIndexOf(APP);
    return (ids.size() > 1 || (several && !ids.isEmpty()))
        && text.contains(APP)
        && text.contains("resourceAccess");
  }

  /** The APIs of such a text with their permissions. */
  static List<ResourceAccess> of(TextSite site) {
    WrittenAccess reader = new WrittenAccess(site);
    Matcher parts = PARTS.matcher(site.text());
    while (parts.find()) {
      reader.read(parts);
    }
    reader.leave();
    reader.close();
    return reader.all;
  }

  private void read(Matcher part) {
    String key = part.group(1);
    if (key == null) {
      leave();
    } else if (key.equals("type")) {
      type = Optional.ofNullable(part.group(3));
    } else if (part.group(2) != null && key.equals("id")) {
      id = Optional.of(ref(part));
    } else if (part.group(2) != null) {
      close();
      app = Optional.of(ref(part));
    }
  }

  private Ref ref(Matcher part) {
    String value = part.group(2).toLowerCase(Locale.ROOT);
    return new Ref(site, site.region(part.start(2), part.end(2)), value);
  }

  /** Ends an object: what it holds belongs together. */
  private void leave() {
    id.ifPresent(known -> permissions.add(new Permission(known, type)));
    id = Optional.empty();
    type = Optional.empty();
  }

  private void close() {
    app.ifPresent(known -> all.add(new ResourceAccess(known, permissions)));
    permissions.clear();
  }
}
