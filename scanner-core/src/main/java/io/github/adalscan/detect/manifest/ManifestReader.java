package io.github.adalscan.detect.manifest;

import io.github.adalscan.detect.manifest.ResourceAccess.Permission;
import io.github.adalscan.detect.manifest.ResourceAccess.Ref;
import io.github.adalscan.detect.text.NameWords;
import io.github.adalscan.detect.text.TextSite;
import io.github.adalscan.graph.permission.PermissionIds;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.model.Region;
import io.github.adalscan.rule.catalog.api.Api;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads which permissions a file asks for: the id of an API's application and the ids of
 * permissions behind it, or around it in a method that names one API only.
 */
final class ManifestReader {
  /** How many lines a permission stands below its API at most. */
  private static final int MAX_LINES = 80;

  /** How many lines a type stands away from its permission at most. */
  private static final int TYPE_LINES = 3;

  /** Names the API on a command line. */
  private static final String OPTION = "--api";

  private final PermissionIds known;
  private final List<Ref> apps = new ArrayList<>();

  /** Variables of templates that hold the id of some application. */
  private final List<Ref> constants = new ArrayList<>();

  private final List<Permission> permissions = new ArrayList<>();
  private final List<ResourceAccess> written = new ArrayList<>();
  private final List<TextSite> sites;

  /** The ids of applications by the names that Terraform publishes them under. */
  private final Map<String, String> published;

  private final NamedPermissions names;

  /** The file only describes resources. */
  private final boolean template;

  /**
   * Reads a file.
   *
   * @param published ids of applications by their published names
   * @param names reads permissions that Terraform names
   * @param template true for a file that only describes resources
   */
  ManifestReader(
      List<TextSite> sites,
      PermissionIds known,
      Map<String, String> published,
      NamedPermissions names,
      boolean template) {
    this.names = names;
    this.template = template;
    this.sites = sites;
    this.known = known;
    this.published = published;
    for (int at = 0; at < sites.size(); at++) {
      read(sites.get(at), at);
    }
  }

  private void read(TextSite site, int at) {
    List<Integer> starts = Guids.find(site.text());
    if (WrittenAccess.holds(site, starts)) {
      written.addAll(WrittenAccess.of(site));
      return;
    }
    boolean key = NameWords.joined(site.words()).contains("resourceappid") || isPaired(at);
    if (starts.isEmpty()) {
      named(site).filter(app -> key).ifPresent(apps::add);
      declared(site)
          .ifPresent(
              ref -> permissions.add(new Permission(ref, type(site, at, site.text().length()))));
    }
    for (int start : starts) {
      int end = start + Guids.LENGTH;
      String id = site.text().substring(start, end).toLowerCase(Locale.ROOT);
      Ref ref = new Ref(site, site.region(start, end), id);
      if (isOption(site, start) || (key && !isInAccess(site, start))) {
        apps.add(ref);
      } else if (isConstant(site, id)) {
        constants.add(ref);
      } else if (known.knows(id)) {
        permissions.add(new Permission(ref, type(site, at, end)));
      }
    }
  }

  /** {@code put("resourceAppId", "...")}. */
  private boolean isPaired(int at) {
    return at > 0
        && sites.get(at - 1).statement() == sites.get(at).statement()
        && sites.get(at - 1).text().equals("resourceAppId");
  }

  /** {@code published_app_ids.well_known.result["MicrosoftGraph"]}. */
  private Optional<Ref> named(TextSite site) {
    String name = LastPart.ofName(site.text()).strip();
    return Optional.ofNullable(published.get(name)).map(id -> new Ref(site, site.region(), id));
  }

  /** {@code app_role_ids["User.Read.All"]}, as the id that it stands for. */
  private Optional<Ref> declared(TextSite site) {
    return names
        .type(site)
        .flatMap(type -> known.named(Api.MICROSOFT_GRAPH, type, site.text()))
        .map(id -> new Ref(site, site.region(), id.id()));
  }

  private static boolean isOption(TextSite site, int start) {
    String before = site.text().substring(Math.max(0, start - OPTION.length() - 8), start);
    return before.stripTrailing().endsWith(OPTION) || site.before().endsWith(OPTION + " ");
  }

  private static boolean isInAccess(TextSite site, int start) {
    int access = site.text().indexOf("resourceAccess");
    return access >= 0 && access < start;
  }

  /** {@code var graphAppId = '...'}; what it is used for is not followed. */
  private boolean isConstant(TextSite site, String id) {
    return !site.inType()
        && (published.containsValue(id)
            || (NameWords.joined(site.words()).contains("appid") && !known.knows(id)));
  }

  private Optional<String> type(TextSite site, int at, int end) {
    String after = site.text().substring(end);
    for (String type : List.of("Scope", "Role")) {
      if (after.startsWith("=" + type)) {
        return Optional.of(type);
      }
    }
    for (int distance = 1; distance <= TYPE_LINES * 2; distance++) {
      Optional<String> type = typeAt(at + distance, site);
      if (type.isPresent()) {
        return type;
      }
      if (isId(at + distance)) {
        break;
      }
    }
    return typeAt(at - 1, site);
  }

  private boolean isId(int at) {
    return at >= 0 && at < sites.size() && !Guids.find(sites.get(at).text()).isEmpty();
  }

  private Optional<String> typeAt(int at, TextSite of) {
    if (at < 0 || at >= sites.size()) {
      return Optional.empty();
    }
    TextSite site = sites.get(at);
    boolean near = Math.abs(site.line() - of.line()) <= TYPE_LINES;
    boolean together = site.inType() && site.statement() == of.statement();
    boolean named = together || NameWords.joined(site.words()).contains("type");
    String text = site.text().strip();
    int quote = text.indexOf('=');
    String value = NameWords.joined(text.substring(quote + 1));
    if (near && named && (value.equals("scope") || value.equals("role"))) {
      return Optional.of(value.equals("scope") ? "Scope" : "Role");
    }
    return Optional.empty();
  }

  /**
   * No type is needed where no other API has a permission of that id. Scripts list ids for other
   * purposes too: there the permission has to stand beside the API.
   */
  private boolean isOfOneApi(Permission permission) {
    int away = permission.id().region().startLine() - constants.get(0).region().startLine();
    return (template || Math.abs(away) <= TYPE_LINES)
        && known.withId(permission.id().id()).stream()
                .map(PermissionIds.PermissionId::api)
                .distinct()
                .count()
            == 1;
  }

  /** The APIs with their permissions. */
  List<ResourceAccess> accesses() {
    List<ResourceAccess> all = new ArrayList<>(written);
    all.addAll(apart());
    return all;
  }

  /** Those whose parts are texts of their own. */
  private List<ResourceAccess> apart() {
    if (apps.isEmpty()) {
      boolean one = constants.stream().map(Ref::id).distinct().count() == 1;
      boolean typed =
          one && permissions.stream().anyMatch(each -> each.type().isPresent() || isOfOneApi(each));
      return typed ? List.of(new ResourceAccess(constants.get(0), permissions)) : List.of();
    }
    Map<Region, List<Permission>> own = new HashMap<>();
    for (Permission each : permissions) {
      owner(each)
          .ifPresent(
              app -> own.computeIfAbsent(app.region(), region -> new ArrayList<>()).add(each));
    }
    return apps.stream()
        .map(app -> new ResourceAccess(app, own.getOrDefault(app.region(), List.of())))
        .toList();
  }

  /** The permissions whose API the file does not tell. */
  List<Permission> loose() {
    return permissions.stream().filter(each -> owner(each).isEmpty()).toList();
  }

  /** The API named last before a permission; the only one of its method. */
  private Optional<Ref> owner(Permission permission) {
    TextSite site = permission.id().site();
    List<Ref> near = apps.stream().filter(app -> isTogether(app.site(), site)).toList();
    if (near.size() == 1 && site.inType()) {
      return Optional.of(near.get(0));
    }
    return near.stream()
        .filter(app -> permission.id().region().compareTo(app.region()) > 0)
        .filter(app -> site.line() - app.site().line() <= MAX_LINES)
        .reduce((first, second) -> second);
  }

  private static boolean isTogether(TextSite one, TextSite other) {
    return one.type().equals(other.type()) && one.member().equals(other.member());
  }
}
