package io.github.adalscan.token.library;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.token.ArgumentPlace;
import io.github.adalscan.rule.catalog.token.TokenApi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The objects that the tree makes of catalogued types: where, and what their calls are given. */
final class TokenObjects {
  private final ProjectFacts project;
  private final Map<String, TokenApi> apis = new HashMap<>();

  TokenObjects(ProjectFacts project, Catalogs catalogs) {
    this.project = project;
    catalogs.tokenApis().forEach(api -> apis.put(api.type(), api));
  }

  /** The places where the tree begins to make objects of an entry. */
  List<CallSites.Site> sites(TokenApi api) {
    List<CallSites.Site> sites =
        api.start().equals("new")
            ? project.callSites().createdAs(api.simpleName())
            : project.callSites().named(api.start());
    return sites.stream()
        .filter(s -> apiOf(s.expr()).filter(api::equals).isPresent())
        .filter(s -> !isOwn(s.place().file(), api))
        .toList();
  }

  /** How an object is made that begins at a place: in each scene, and by callers that go on. */
  List<Construction> made(TokenApi api, CallSites.Site site) {
    List<Construction> all = new ArrayList<>();
    for (Scene scene : project.scenes().of(site.place())) {
      all.add(project.constructions().from(site.expr(), scene));
    }
    all.addAll(BegunObjects.of(project, api.simpleName()).continued(site));
    return all;
  }

  /** The library's own sources make its objects without asking for anything. */
  private static boolean isOwn(FileFacts file, TokenApi api) {
    String packageName = api.type().substring(0, api.type().lastIndexOf('.'));
    return file.context() == FileContext.MAIN
        && file.code().filter(code -> code.packageName().equals(packageName)).isPresent();
  }

  /** The catalogue entry that an expression begins to make an object of. */
  Optional<TokenApi> apiOf(Expr root) {
    if (root instanceof Expr.New creation) {
      return project.declarations().resolve(creation.type()).map(apis::get);
    }
    if (root instanceof Expr.Call call) {
      return project
          .declarations()
          .resolve(call.owner())
          .map(apis::get)
          .filter(api -> api.start().equals(call.name()));
    }
    return Optional.empty();
  }

  /** What a credential that comes from elsewhere is by its declared type: that of its builder. */
  Optional<TokenApi> credential(Closure closure) {
    return project
        .types()
        .nameOf(closure.expr(), closure.scene().place())
        .map(type -> apis.get(type + "Builder"))
        .filter(api -> api.role() == TokenApi.Role.CREDENTIAL);
  }

  /** Where a constructor takes scopes or, without them, the credential alone. */
  boolean isCredential(Closure argument, TokenApi api) {
    return api.scopes().stream().anyMatch(api.credential()::contains)
        && project.constructions().of(argument).stream()
            .flatMap(sender -> apiOf(sender.root().expr()).stream())
            .anyMatch(known -> known.role() == TokenApi.Role.CREDENTIAL);
  }

  /** {@code for (String scope : SCOPES) context.addScopes(scope)}: what every round of it gives. */
  List<Closure> inRounds(Closure argument, Construction made) {
    return project.rounds().repeated(made.root().scene()).size() > 1
        ? List.of(argument)
        : project.rounds().repeated(argument.scene()).stream()
            .map(round -> new Closure(argument.expr(), round))
            .toList();
  }

  /** What is given to the object at some places of its making. */
  static List<Closure> arguments(List<ArgumentPlace> places, Construction made, TokenApi api) {
    List<Closure> all = new ArrayList<>();
    for (ArgumentPlace place : places) {
      if (place.call().equals(api.start())) {
        addArguments(made.root(), place, all);
      } else {
        made.calls().stream()
            .filter(call -> Construction.name(call).equals(place.call()))
            .forEach(call -> addArguments(call, place, all));
      }
    }
    return all;
  }

  private static void addArguments(Closure invocation, ArgumentPlace place, List<Closure> all) {
    List<Expr> arguments = Construction.arguments(invocation.expr());
    int end = place.rest() ? arguments.size() : Math.min(arguments.size(), place.index() + 1);
    for (int i = place.index(); i < end; i++) {
      all.add(invocation.with(arguments.get(i)));
    }
  }
}
