package io.github.adalscan.detect.member;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.Location;
import io.github.adalscan.rule.catalog.library.Application;
import io.github.adalscan.rule.catalog.library.Library;
import io.github.adalscan.rule.catalog.library.Member;
import io.github.adalscan.rule.catalog.library.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The clients of a library that the code makes, and what is done with each. Files are looked
 * through once for all snippets of a run; not for more than one thread.
 */
public final class Clients {
  private static final Set<String> WAITING = Set.of("get", "join", "getNow");
  private static final int MAX_WAITS = 3;

  private final MemberFinder finder;
  private final ProjectFacts project;
  private final Map<String, Map<Location, List<UsedMember>>> usesByFile = new HashMap<>();
  private final Map<String, Map<String, String>> newTypesByFile = new HashMap<>();

  public Clients(MemberFinder finder, ProjectFacts project) {
    this.finder = finder;
    this.project = project;
  }

  MemberFinder finder() {
    return finder;
  }

  Library library() {
    return finder.library();
  }

  /** What a member lets an application take over. */
  static List<Setting> settings(UsedMember used) {
    return used.member().map(Member::settings).orElse(List.of());
  }

  /** True for the construction of a client. */
  static boolean isClient(UsedMember used) {
    return used.name().equals(Member.CONSTRUCTOR) && !settings(used).isEmpty();
  }

  /** The application that takes the place of the client of a call for a token. */
  Optional<Application> application(UsedMember call) {
    return library().applications().stream()
        .filter(a -> call.replacedBy("{" + a.id() + "}"))
        .findFirst();
  }

  /**
   * The use of the library that made the value of an expression; a wait for it is looked through.
   */
  Optional<UsedMember> maker(Expr expr, Place place) {
    Origins origins = new Origins(project);
    Predicate<Origin> isUse = o -> finder.find(o.expr(), o.place()).isPresent();
    Origin origin = origins.of(expr, place, isUse);
    for (int i = 0; project.within(i + 1, MAX_WAITS, Bound.DEPTH); i++) {
      Optional<UsedMember> used = finder.find(origin.expr(), origin.place());
      if (used.isPresent()) {
        return used;
      }
      if (!(origin.expr() instanceof Expr.Call call)
          || !WAITING.contains(call.name())
          || call.receiver().isEmpty()) {
        return Optional.empty();
      }
      origin = origins.of(call.receiver().get(), origin.place(), isUse);
    }
    return Optional.empty();
  }

  /** The construction of the client that a call is made on. */
  Optional<UsedMember> client(UsedMember call) {
    return call.receiver().flatMap(r -> maker(r, call.place())).filter(Clients::isClient);
  }

  /** The setters of a client and the calls for a token on it, in the file of either place. */
  List<UsedMember> uses(UsedMember client, Place site) {
    Location key = client.place().locate(client.expr());
    List<UsedMember> all =
        new ArrayList<>(uses(client.place().file()).getOrDefault(key, List.of()));
    if (!site.file().path().equals(client.place().file().path())) {
      all.addAll(uses(site.file()).getOrDefault(key, List.of()));
    }
    return all;
  }

  private Map<Location, List<UsedMember>> uses(FileFacts file) {
    return usesByFile.computeIfAbsent(file.path(), path -> index(file));
  }

  private Map<Location, List<UsedMember>> index(FileFacts file) {
    Map<Location, List<UsedMember>> uses = new HashMap<>();
    Places.forEach(
        file,
        (root, place, annotation) ->
            CodeWalker.forEach(
                root, expr -> finder.find(expr, place).ifPresent(used -> index(used, uses))));
    return uses;
  }

  private void index(UsedMember used, Map<Location, List<UsedMember>> uses) {
    if (!settings(used).isEmpty() || application(used).isPresent()) {
      client(used)
          .map(c -> c.place().locate(c.expr()))
          .ifPresent(key -> uses.computeIfAbsent(key, k -> new ArrayList<>()).add(used));
    }
  }

  /** The new name for each simple name by which a file knows a type of the library. */
  Map<String, String> newTypes(FileFacts file) {
    return newTypesByFile.computeIfAbsent(
        file.path(), path -> NewTypes.of(file, library(), project));
  }
}
