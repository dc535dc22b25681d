package io.github.adalscan.graph.rewrite;

import io.github.adalscan.model.Effort;
import java.util.ArrayList;
import java.util.List;

/** Differential queries, and those that test for types: each type is asked for by itself. */
final class ChangeQueries {
  private final RouteTable routes;
  private final PathRewriter paths;
  private final QueryRewriter queries;
  private final Results results;

  ChangeQueries(RouteTable routes, PathRewriter paths, QueryRewriter queries, Results results) {
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
    List<String> path = asked.segments().tokens();
    List<List<String>> sets = new ArrayList<>();
    for (String type : asked.testedTypes()) {
      if (path.size() > 1) {
        List<String> cast = new ArrayList<>(path);
        cast.add(TypeNames.asCast(type));
        sets.add(cast);
      } else {
        routes.setOf(type).map(List::of).ifPresent(sets::add);
      }
    }
    return sets.isEmpty() ? List.of(path) : sets;
  }
}
