package io.github.adalscan.token;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.Flow;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.Location;
import io.github.adalscan.rule.catalog.ArgumentPlace;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.TokenApi;
import io.github.adalscan.rule.catalog.TokenMethod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the token requests that libraries are told to send. */
final class TokenRequests {
  /** Roles of types that state a request. */
  private static final Set<TokenApi.Role> ASKED =
      Set.of(TokenApi.Role.PARAMETERS, TokenApi.Role.CONTEXT, TokenApi.Role.CLIENT);

  private final ProjectFacts project;
  private final Catalogs catalogs;
  private final TextSets sets;
  private final AskingMethods methods;
  private final Set<String> sending;
  private final Map<String, TokenApi> apis = new HashMap<>();
  private final Map<Location, List<Closure>> senders = new HashMap<>();

  TokenRequests(ProjectFacts project, Catalogs catalogs) {
    this.project = project;
    this.catalogs = catalogs;
    this.sets = new TextSets(project);
    this.methods = new AskingMethods(project, catalogs);
    catalogs.tokenApis().forEach(api -> apis.put(api.type(), api));
    this.sending = new TreeSet<>(catalogs.words("parameter-sending"));
    sending.addAll(catalogs.words("context-sending"));
    sending.forEach(this::addSenders);
  }

  /** Remembers which object each parameter object is handed to. */
  private void addSenders(String method) {
    for (CallSites.Site site : project.callSites().named(method)) {
      if (site.arguments().size() == 1 && site.receiver().isPresent()) {
        Closure parameters = Closure.at(site.arguments().get(0), site.place());
        for (Construction made : project.constructions().of(parameters)) {
          senders
              .computeIfAbsent(made.root().location(), key -> new ArrayList<>())
              .add(Closure.at(site.receiver().get(), site.place()));
        }
      }
    }
  }

  /** Every request of the tree, in the order of their places. */
  List<TokenRequest> all() {
    Map<Object, TokenRequest> all = new LinkedHashMap<>();
    for (TokenApi api : catalogs.tokenApis()) {
      for (CallSites.Site site : starts(api)) {
        for (Scene scene : project.scenes().of(site.place())) {
          requests(api, project.constructions().from(site.expr(), scene))
              .forEach(request -> all.putIfAbsent(key(request), request));
        }
      }
    }
    for (TokenMethod method : catalogs.tokenMethods()) {
      for (CallSites.Site site : project.callSites().named(method.method())) {
        if (methods.asks(method, Closure.at(site.expr(), site.place()))) {
          for (Scene scene : project.scenes().of(site.place())) {
            methods
                .ask(method, new Closure(site.expr(), scene))
                .forEach(request -> all.putIfAbsent(key(request), request));
          }
        }
      }
    }
    unasked(all.values(), TokenApi.Role.CREDENTIAL)
        .forEach(request -> all.putIfAbsent(key(request), request));
    return all.values().stream().sorted(Comparator.comparing(TokenRequest::location)).toList();
  }

  /** Applications that the tree makes and asks for nothing in sight, as requests for anything. */
  List<TokenRequest> applications() {
    return unasked(all(), TokenApi.Role.APPLICATION);
  }

  /** The requests that the library sends with what the tree only makes and hands on. */
  private List<TokenRequest> unasked(Collection<TokenRequest> asked, TokenApi.Role role) {
    Set<Location> senders = new HashSet<>();
    asked.forEach(r -> r.application().ifPresent(made -> senders.add(made.root().location())));
    List<TokenRequest> all = new ArrayList<>();
    for (TokenApi api : catalogs.tokenApis()) {
      if (api.role() == role) {
        for (CallSites.Site site : sites(api)) {
          Construction made = project.constructions().from(site.expr(), Scene.at(site.place()));
          if (!senders.contains(made.root().location())) {
            all.add(handedOn(api, made));
          }
        }
      }
    }
    return all;
  }

  private TokenRequest handedOn(TokenApi api, Construction made) {
    return new TokenRequest(
        api.library(),
        api.flow(),
        List.of(),
        true,
        Optional.empty(),
        methods.texts(arguments(api.authority(), made, api)),
        made.root().location(),
        Optional.empty(),
        Optional.of(made));
  }

  private static Object key(TokenRequest request) {
    return List.of(
        request.location(),
        request.scopes().stream().map(TextPart::text).toList(),
        request.scopes().stream().map(TextPart::location).toList(),
        request.resource().map(TextPart::text),
        request.authorities().stream().map(TextPart::text).toList());
  }

  private List<CallSites.Site> starts(TokenApi api) {
    return ASKED.contains(api.role()) ? sites(api) : List.of();
  }

  private List<CallSites.Site> sites(TokenApi api) {
    List<CallSites.Site> sites =
        api.start().equals("new")
            ? project.callSites().createdAs(api.simpleName())
            : project.callSites().named(api.start());
    return sites.stream()
        .filter(s -> apiOf(s.expr()).filter(api::equals).isPresent())
        .filter(s -> !isOwn(s.place().file(), api))
        .toList();
  }

  /** The library's own sources make its objects without asking for anything. */
  private static boolean isOwn(FileFacts file, TokenApi api) {
    String packageName = api.type().substring(0, api.type().lastIndexOf('.'));
    return file.context() == FileContext.MAIN
        && file.code().filter(code -> code.packageName().equals(packageName)).isPresent();
  }

  /** True for a call that hands what a request states to what sends it. */
  boolean isSending(Expr.Call call) {
    return sending.contains(call.name()) && call.arguments().size() == 1;
  }

  /** The requests of a method that asks by itself. */
  List<TokenRequest> byMethod(Closure site) {
    return methods.of(site);
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

  /** The requests that an object made of a catalogued type states. */
  List<TokenRequest> requests(TokenApi api, Construction made) {
    List<TokenRequest> all = new ArrayList<>();
    for (Sender sender : senders(api, made)) {
      all.addAll(requests(api, made, sender.made(), sender.api()));
    }
    return all;
  }

  /**
   * What a request is handed to, or made with.
   *
   * @param made how, if that is known
   * @param api what it is; its type tells that even where its making is out of sight
   */
  private record Sender(Optional<Construction> made, Optional<TokenApi> api) {}

  private List<Sender> senders(TokenApi api, Construction made) {
    List<Closure> closures =
        api.role() == TokenApi.Role.CLIENT
            ? arguments(api.credential(), made, api)
            : senders.getOrDefault(made.root().location(), List.of());
    List<Sender> all = new ArrayList<>();
    for (Closure closure : closures) {
      for (Construction sender : project.constructions().of(together(closure, made.root()))) {
        Optional<TokenApi> known = apiOf(sender.root().expr());
        if (known.isPresent()) {
          all.add(new Sender(Optional.of(sender), known));
        }
      }
    }
    closures.stream()
        .filter(closure -> all.isEmpty())
        .flatMap(closure -> credential(closure).stream())
        .limit(1)
        .forEach(known -> all.add(new Sender(Optional.empty(), Optional.of(known))));
    return all.isEmpty() ? List.of(new Sender(Optional.empty(), Optional.empty())) : all;
  }

  /** What one method puts together is looked at in one scene. */
  private static Closure together(Closure sender, Closure parameters) {
    Place there = sender.scene().place();
    Place here = parameters.scene().place();
    boolean same =
        there.method().isPresent()
            && there.method().equals(here.method())
            && there.owner().type().name().equals(here.owner().type().name());
    return same ? new Closure(sender.expr(), parameters.scene().before(there.event())) : sender;
  }

  /** What a credential that comes from elsewhere is by its declared type: that of its builder. */
  private Optional<TokenApi> credential(Closure closure) {
    return project
        .types()
        .nameOf(closure.expr(), closure.scene().place())
        .map(type -> apis.get(type + "Builder"))
        .filter(api -> api.role() == TokenApi.Role.CREDENTIAL);
  }

  private List<TokenRequest> requests(
      TokenApi api,
      Construction made,
      Optional<Construction> sender,
      Optional<TokenApi> senderApi) {
    Flow flow =
        api.flow() == Flow.UNKNOWN
            ? senderApi.map(TokenApi::flow).orElse(Flow.UNKNOWN)
            : api.flow();
    List<TextPart> authorities =
        new ArrayList<>(methods.texts(arguments(api.authority(), made, api)));
    if (sender.isPresent() && senderApi.isPresent()) {
      TokenApi known = senderApi.get();
      authorities.addAll(methods.texts(arguments(known.authority(), sender.get(), known)));
    }
    List<TextPart> resources = methods.texts(arguments(api.resource(), made, api));
    List<TextSets.TextSet> scopes =
        api.scopes().isEmpty()
            ? List.of(new TextSets.TextSet(List.of(), false))
            : sets.of(arguments(api.scopes(), made, api));
    boolean grows = HeldRequests.grows(made.root(), api.scopes());
    String library =
        api.role() == TokenApi.Role.CLIENT
            ? api.library()
            : senderApi.map(TokenApi::library).orElse(api.library());
    List<TokenRequest> all = new ArrayList<>();
    for (TextSets.TextSet set : scopes) {
      for (Optional<TextPart> resource : AskingMethods.optional(resources)) {
        all.add(
            new TokenRequest(
                library,
                flow,
                set.elements(),
                set.open() || grows,
                resource,
                authorities,
                made.root().location(),
                Optional.of(made),
                sender));
      }
    }
    return all;
  }

  private static List<Closure> arguments(
      List<ArgumentPlace> places, Construction made, TokenApi api) {
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
