package io.github.adalscan.explain;

import io.github.adalscan.graph.permission.PermissionIds.PermissionId;
import io.github.adalscan.graph.rewrite.MicrosoftGraph;
import io.github.adalscan.model.Explanation;
import io.github.adalscan.model.Explanation.Section;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.graph.GraphCatalog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A permission of either API, by name or id. */
final class PermissionTopic implements Topic {
  private static final int MAX_CALLS = 8;
  private static final String GRAPH = MicrosoftGraph.ADDRESS + "/";

  private final Catalogs catalogs;

  PermissionTopic(Catalogs catalogs) {
    this.catalogs = catalogs;
  }

  @Override
  public Optional<Explanation> explain(String question) {
    String name = question.startsWith(GRAPH) ? question.substring(GRAPH.length()) : question;
    List<PermissionId> found = new ArrayList<>(GraphCatalog.permissionIds().named(name));
    found.addAll(GraphCatalog.permissionIds().withId(name));
    return found.isEmpty() ? Optional.empty() : Optional.of(of(found));
  }

  private Explanation of(List<PermissionId> found) {
    String name = found.get(0).name();
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("What it is", found.stream().map(this::line).toList()));
    List<String> calls = GraphCatalog.permissions().calls(name, MAX_CALLS);
    if (!calls.isEmpty()) {
      sections.add(new Section("Least-privileged for, among others", calls));
    }
    return new Explanation(name, "a permission", sections, Optional.empty());
  }

  private String line(PermissionId id) {
    String kind = id.type().equals("Role") ? "application permission (Role)" : "delegated (Scope)";
    String next =
        id.successor().map(to -> "; in Microsoft Graph " + to.name() + " " + to.id()).orElse("");
    return catalogs.api(id.api()).name() + ", " + kind + ": " + id.name() + " " + id.id() + next;
  }

  @Override
  public Collection<String> names() {
    return GraphCatalog.permissionIds().names();
  }
}
