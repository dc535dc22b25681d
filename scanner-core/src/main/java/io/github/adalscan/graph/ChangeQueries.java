package io.github.adalscan.graph;

import io.github.adalscan.graph.GraphTables.Kind;
import io.github.adalscan.graph.GraphTables.Route;
import io.github.adalscan.model.Effort;
import java.util.ArrayList;
import java.util.List;

/** Differential queries, and those that test for types: each type is asked for by itself. */
final class ChangeQueries {
  private final List<Route> routes;
  private final PathRewriter paths;
  private final QueryRewriter queries;
  private final Results results;

  ChangeQueries(List<Route> routes, PathRewriter paths, QueryRewriter queries, Results results) {
    this.routes = routes;
    this.paths = paths;
    this.queries = queries;
    this.results = results;
  }

  boolean handles(Asked asked) {
    return queries.asksForChanges(asked.query()) || !asked.testedTypes().isEmpty();
  }

  Rewrite rewrite(Asked asked, Draft draft) {
    List<Target> targets = new ArrayList<>();
    for (List<String> tokens : sets(asked)) {
      paths.rewrite(asked.method(), tokens, draft).ifPresent(targets::add);
    }
    draft.note(Effort.MANUAL, "Each type of object is asked for by a request of its own.");
    boolean delta = queries.asksForChanges(asked.query());
    List<String> urls = new ArrayList<>();
    for (Target target : targets) {
      Target path = delta ? target.at(target.path() + "/delta") : target;
      QueryRewriter.Context context = new QueryRewriter.Context(path.entity(), asked.issuer());
      urls.add(asked.url(path, queries.rewrite(asked.query(), context, draft)));
    }
    if (urls.size() != 1 || draft.isGone()) {
      urls.forEach(draft::part);
      draft.giveUp("");
      return results.of(asked.method(), "", draft);
    }
    return results.of(asked.method(), urls.get(0), targets.get(0), draft);
  }

  /** The paths of the types that are asked for, or the one of the request. */
  private List<List<String>> sets(Asked asked) {
    List<List<String>> sets = new ArrayList<>();
    for (String type : asked.testedTypes()) {
      routes.stream()
          .filter(route -> route.kind() == Kind.LIST && route.entity().equals(type))
          .map(route -> PathTokens.of(route.from().get(0)))
          .filter(from -> from.size() == 1)
          .findFirst()
          .ifPresent(sets::add);
    }
    return sets.isEmpty() ? List.of(asked.segments().tokens()) : sets;
  }
}
