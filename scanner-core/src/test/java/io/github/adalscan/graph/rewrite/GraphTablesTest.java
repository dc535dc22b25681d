package io.github.adalscan.graph.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.graph.address.SourceHost;
import io.github.adalscan.graph.rewrite.GraphTables.EntityType;
import io.github.adalscan.graph.rewrite.GraphTables.Kind;
import io.github.adalscan.graph.rewrite.GraphTables.OptionUse;
import io.github.adalscan.graph.rewrite.GraphTables.PolicySet;
import io.github.adalscan.graph.rewrite.GraphTables.PropertyRule;
import io.github.adalscan.graph.rewrite.GraphTables.QueryOption;
import io.github.adalscan.graph.rewrite.GraphTables.Route;
import io.github.adalscan.model.Replacement.Permissions;
import io.github.adalscan.rule.RuleSetLoader;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.api.HostEntry;
import io.github.adalscan.rule.catalog.graph.GraphCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the tables is reached by some request. */
class GraphTablesTest {
  private static final GraphTables TABLES = GraphCatalog.tables();
  private static final RequestRewriter REWRITER = GraphCatalog.rewriter();

  static List<Route> routes() {
    return TABLES.routes();
  }

  private static Rewrite rewrite(String method, String path) {
    GraphRequest request =
        GraphRequest.of(Optional.of(method), "https://graph.windows.net/contoso.com" + path);
    return REWRITER.rewrite(request).orElseThrow();
  }

  private static String method(Route route) {
    return route.methods().stream()
        .sorted()
        .findFirst()
        .orElse(
            route.kind() == Kind.ACTION || route.id().equals("directoryObject-link")
                ? "POST"
                : route.id().endsWith("Credentials") ? "PATCH" : "GET");
  }

  @ParameterizedTest
  @MethodSource("routes")
  void everyRouteIsTaken(Route route) {
    for (String from : route.from()) {
      Rewrite rewrite = rewrite(method(route), from);

      assertThat(rewrite.route()).as(from).contains(route.id());
      assertThat(rewrite.url().isPresent()).as(from).isEqualTo(route.target().isPresent());
      assertThat(rewrite.effort()).as(from).isEqualTo(route.effort());
      if (!route.check().isEmpty()) {
        assertThat(rewrite.checks()).contains(route.check());
      }
    }
  }

  @Test
  void everyRouteNamesAKnownType() {
    assertThat(TABLES.routes()).allMatch(route -> TABLES.entities().containsKey(route.entity()));
    assertThat(TABLES.entities().values())
        .allMatch(type -> TABLES.entities().keySet().containsAll(type.elements().values()));
  }

  /** A path whose answer is of that type: a route's, or a cast. */
  private static String pathTo(EntityType type) {
    return TABLES.routes().stream()
        .filter(route -> route.entity().equals(type.name()) && route.target().isPresent())
        .filter(route -> route.kind() != Kind.ACTION)
        .map(route -> route.from().get(0))
        .findFirst()
        .orElse("/directoryObjects/{id}/Microsoft.DirectoryServices." + type.name());
  }

  @Test
  void everyPropertyIsFollowedInASelection() {
    for (EntityType type : TABLES.entities().values()) {
      for (PropertyRule rule : type.properties()) {
        String path = pathTo(type) + "?api-version=1.6&$select=" + rule.name();
        Rewrite rewrite = rewrite("GET", path);
        String target = rule.target().filter(t -> !t.startsWith("@")).orElse("");
        String selected = target.split("[/\\[]", 2)[0];
        boolean photo = rule.name().equals("thumbnailPhoto");

        assertThat(rewrite.request())
            .as(path)
            .endsWith(selected.isEmpty() || photo ? pathEnd(rewrite) : "$select=" + selected);
        assertThat(rewrite.effort()).isGreaterThanOrEqualTo(PropertyEffort.of(rule));
      }
    }
  }

  private static String pathEnd(Rewrite rewrite) {
    assertThat(rewrite.request()).doesNotContain("$select=");
    return "";
  }

  @Test
  void everyConfirmedRenameIsToldWithTheAnswer() {
    PropertyNames names = GraphCatalog.properties();
    for (EntityType type : TABLES.entities().values()) {
      for (PropertyRule rule : type.properties()) {
        boolean same = rule.target().filter(rule.name()::equals).isPresent();
        boolean told =
            rule.verified()
                && !same
                && rule.target().isPresent()
                && rule.change() != GraphTables.Change.UNAVAILABLE;
        String pair = rule.name() + " -> " + rule.target().orElse("");
        assertThat(names.renamed(type.name()).contains(pair))
            .as(type.name() + " " + pair)
            .isEqualTo(told);
      }
    }
  }

  @Test
  void propertiesOfPropertiesAreKnown() {
    PropertyNames names = GraphCatalog.properties();
    for (EntityType type : TABLES.entities().values()) {
      for (Map.Entry<String, String> element : type.elements().entrySet()) {
        EntityType inner = names.type(element.getValue()).orElseThrow();
        for (PropertyRule rule : inner.properties()) {
          assertThat(names.rule(type.name(), element.getKey() + "/" + rule.name()))
              .map(PropertyRule::change)
              .contains(rule.change());
        }
      }
    }
  }

  @Test
  void everySetOfPoliciesIsChosenByItsType() {
    for (PolicySet policy : TABLES.policies()) {
      Rewrite rewrite =
          rewrite("GET", "/policies?api-version=1.6&$filter=type eq '" + policy.type() + "'");

      assertThat(rewrite.url())
          .contains(
              "https://graph.microsoft.com/" + policy.version() + "/policies/" + policy.set());
    }
  }

  @Test
  void everyOptionIsHeeded() {
    for (QueryOption option : TABLES.options()) {
      Rewrite rewrite = rewrite("GET", "/groups/{id}?" + option.name() + "=displayName");

      assertThat(rewrite.effort()).as(option.name()).isEqualTo(option.effort());
      assertThat(rewrite.url().isEmpty()).isEqualTo(option.use() == OptionUse.GONE);
      if (!option.check().isEmpty()) {
        assertThat(rewrite.checks()).contains(option.check());
      }
    }
  }

  @Test
  void everyHostHasItsTarget() {
    for (SourceHost host : TABLES.hosts()) {
      Optional<Rewrite> rewrite =
          REWRITER.rewrite(
              GraphRequest.parse("GET https://" + host.host() + "/me/getMemberGroups"));

      assertThat(rewrite.flatMap(Rewrite::url))
          .isEqualTo(host.target().map(to -> "https://" + to + "/v1.0/me/getMemberGroups"));
      assertThat(rewrite.orElseThrow().effort()).isEqualTo(host.effort());
    }
  }

  @Test
  void hostsAgreeWithTheCatalogueOfApis() {
    Catalogs catalogs = RuleSetLoader.bundled().catalogs();
    Set<String> hosts = new TreeSet<>(TABLES.hosts().stream().map(SourceHost::host).toList());

    assertThat(catalogs.hosts("aad-graph"))
        .extracting(HostEntry::host)
        .containsExactlyInAnyOrderElementsOf(hosts);
  }

  @Test
  void everyCloudIsHeeded() {
    for (GraphTables.Cloud cloud : TABLES.clouds()) {
      for (String name : cloud.names()) {
        GraphRequest request =
            new GraphRequest(Optional.of("GET"), "https://graph.windows.net/me", Optional.of(name));

        assertThat(REWRITER.rewrite(request).flatMap(Rewrite::url))
            .contains("https://" + cloud.host() + "/v1.0/me");
      }
    }
  }

  /** Calls that no permission is listed for, as far as the source of the table goes. */
  private static final Set<String> UNLISTED =
      Set.of(
          "user-appRoleAssignment",
          "contact-write",
          "mainLogo",
          "servicePrincipalsByAppId-serviceEndpoints",
          "sp-serviceEndpoints",
          "directoryObject-link",
          "directoryObject",
          "metadata",
          "batch");

  @Test
  void mostRoutesNeedAKnownPermission() {
    List<String> without = new ArrayList<>();
    for (Route route : TABLES.routes()) {
      Rewrite rewrite = rewrite(method(route), route.from().get(0));
      if (rewrite.url().isPresent() && rewrite.permissions().equals(Permissions.NONE)) {
        without.add(route.id());
      }
    }
    assertThat(without).containsExactlyInAnyOrderElementsOf(UNLISTED);
  }
}
