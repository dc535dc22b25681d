package io.github.adalscan.token.library;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Chains;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.model.Location;
import io.github.adalscan.rule.catalog.CallEffect;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.token.TokenApi;
import io.github.adalscan.rule.catalog.token.TokenMethod;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.fact.TokenRequest;
import io.github.adalscan.token.text.TextSets;
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
public final class TokenRequests {
  /** Roles of types that state a request. */
  private static final Set<TokenApi.Role> ASKED =
      Set.of(TokenApi.Role.PARAMETERS, TokenApi.Role.CONTEXT, TokenApi.Role.CLIENT);

  private final ProjectFacts project;
  private final Catalogs catalogs;
  private final Lazy<List<TokenRequest>> all = Lazy.of(this::read);
  private final TextSets sets;
  private final AskingMethods methods;
  private final TokenObjects objects;
  private final CredentialChains chains;
  private final Set<String> sending;
  private final Map<Location, List<Closure>> senders = new HashMap<>();

  /** Nothing is read yet. */
  public TokenRequests(ProjectFacts project, Catalogs catalogs) {
    this.project = project;
    this.catalogs = catalogs;
    this.sets = new TextSets(project);
    this.methods = new AskingMethods(project, catalogs);
    this.objects = new TokenObjects(project, catalogs);
    this.chains = new CredentialChains(project, objects);
    this.sending = new TreeSet<>(catalogs.words("parameter-sending"));
    sending.addAll(catalogs.words("context-sending"));
    sending.forEach(this::addSenders);
  }

  /** Remembers which object each parameter object is handed to. */
  private void addSenders(String method) {
    for (CallSites.Site site : project.callSites().named(method)) {
      if (site.arguments().size() == 1 && site.receiver().isPresent()) {
        addSender(site, site.arguments().get(0));
      }
    }
    for (CallSites.Site site : project.callSites().referenced(method)) {
      if (site.receiver().isPresent()) {
        held(Chains.start(site.arguments().get(0))).ifPresent(given -> addSender(site, given));
      }
    }
  }

  private void addSender(CallSites.Site site, Expr parameters) {
    for (Construction made : project.constructions().of(Closure.at(parameters, site.place()))) {
      senders
          .computeIfAbsent(made.root().location(), key -> new ArrayList<>())
          .add(Closure.at(site.receiver().orElseThrow(), site.place()));
    }
  }

  /** What a wrapper such as {@code Mono.just(context)} hands to {@code credential::getToken}. */
  private Optional<Expr> held(Expr wrapper) {
    return wrapper instanceof Expr.Call call
            && call.arguments().size() == 1
            && project.declarations().calls().does(call.name(), CallEffect.HOLDS)
        ? Optional.of(call.arguments().get(0))
        : Optional.empty();
  }

  /** Every request of the tree, in the order of their places. */
  public List<TokenRequest> all() {
    return all.get();
  }

  private List<TokenRequest> read() {
    Map<Object, TokenRequest> all = new LinkedHashMap<>();
    for (TokenApi api : catalogs.tokenApis()) {
      for (CallSites.Site site : starts(api)) {
        for (Construction made : objects.made(api, site)) {
          requests(api, made).forEach(request -> all.putIfAbsent(key(request), request));
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
  public List<TokenRequest> applications() {
    return unasked(all(), TokenApi.Role.APPLICATION);
  }

  /** The requests that the library sends with what the tree only makes and hands on. */
  private List<TokenRequest> unasked(Collection<TokenRequest> asked, TokenApi.Role role) {
    Set<Location> senders = new HashSet<>();
    asked.forEach(r -> r.application().ifPresent(made -> senders.add(made.root().location())));
    List<TokenRequest> all = new ArrayList<>();
    for (TokenApi api : catalogs.tokenApis()) {
      if (api.role() == role) {
        for (CallSites.Site site : objects.sites(api)) {
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
        methods.texts(TokenObjects.arguments(api.authority(), made, api)),
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
    return ASKED.contains(api.role()) ? objects.sites(api) : List.of();
  }

  /** True for a call that hands what a request states to what sends it. */
  public boolean isSending(Expr.Call call) {
    return sending.contains(call.name()) && call.arguments().size() == 1;
  }

  /** The requests of a method that asks by itself. */
  public List<TokenRequest> byMethod(Closure site) {
    return methods.of(site);
  }

  /** The catalogue entry that an expression begins to make an object of. */
  public Optional<TokenApi> apiOf(Expr root) {
    return objects.apiOf(root);
  }

  /** The requests that an object made of a catalogued type states. */
  public List<TokenRequest> requests(TokenApi api, Construction made) {
    List<TokenRequest> all = new ArrayList<>();
    for (Sender sender : senders(api, made)) {
      all.addAll(requests(api, made, sender));
    }
    return all;
  }

  /**
   * What a request is handed to, or made with.
   *
   * @param made how, if that is known
   * @param api what it is; its type tells that even where its making is out of sight
   */
  private record Sender(Optional<Construction> made, Optional<TokenApi> api) {
    /** The flow, which the sender knows where what is asked with does not. */
    private Flow flow(TokenApi asked) {
      return asked.flow() == Flow.UNKNOWN
          ? api.map(TokenApi::flow).orElse(Flow.UNKNOWN)
          : asked.flow();
    }

    private String library(TokenApi asked) {
      return asked.role() == TokenApi.Role.CLIENT
          ? asked.library()
          : api.map(TokenApi::library).orElse(asked.library());
    }
  }

  private List<Sender> senders(TokenApi api, Construction made) {
    List<Closure> closures =
        api.role() == TokenApi.Role.CLIENT
            ? TokenObjects.arguments(api.credential(), made, api)
            : senders.getOrDefault(made.root().location(), List.of());
    List<Sender> all = new ArrayList<>();
    for (Closure closure : closures) {
      for (Construction sender : project.constructions().of(together(closure, made.root()))) {
        Optional<TokenApi> known = objects.apiOf(sender.root().expr());
        if (known.isPresent()) {
          all.add(new Sender(Optional.of(sender), known.map(a -> chains.asking(a, sender))));
        }
      }
    }
    closures.stream()
        .filter(closure -> all.isEmpty())
        .flatMap(closure -> objects.credential(closure).stream())
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

  private List<TokenRequest> requests(TokenApi api, Construction made, Sender sender) {
    List<TextPart> authorities = authorities(api, made, sender);
    List<TextPart> resources = methods.texts(TokenObjects.arguments(api.resource(), made, api));
    boolean grows = HeldRequests.grows(made.root(), api.scopes());
    List<TokenRequest> all = new ArrayList<>();
    for (TextSets.TextSet set : scopes(api, made)) {
      for (Optional<TextPart> resource : AskingMethods.optional(resources)) {
        all.add(
            new TokenRequest(
                sender.library(api),
                sender.flow(api),
                set.elements(),
                set.open() || grows,
                resource,
                authorities,
                made.root().location(),
                Optional.of(made),
                sender.made()));
      }
    }
    return all;
  }

  private List<TextPart> authorities(TokenApi api, Construction made, Sender sender) {
    List<TextPart> all =
        new ArrayList<>(methods.texts(TokenObjects.arguments(api.authority(), made, api)));
    if (sender.made().isPresent() && sender.api().isPresent()) {
      TokenApi known = sender.api().get();
      all.addAll(
          methods.texts(TokenObjects.arguments(known.authority(), sender.made().get(), known)));
    }
    return all;
  }

  private List<TextSets.TextSet> scopes(TokenApi api, Construction made) {
    return sets.of(
        TokenObjects.arguments(api.scopes(), made, api).stream()
            .filter(argument -> !objects.isCredential(argument, api))
            .flatMap(argument -> objects.inRounds(argument, made).stream())
            .toList());
  }
}
