package io.github.adalscan.token;

import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.CallSites;
import io.github.adalscan.link.Closure;
import io.github.adalscan.link.Construction;
import io.github.adalscan.link.Place;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.Scene;
import io.github.adalscan.link.TextValue;
import io.github.adalscan.link.Tracer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the places that put a token into a request, and which request that is. */
final class ApiCalls {
  private static final Set<String> HEADER_SETTERS =
      Set.of(
          "setRequestProperty",
          "addRequestProperty",
          "header",
          "addHeader",
          "setHeader",
          "set",
          "add",
          "put",
          "defaultHeader",
          "setDefaultHeader",
          "headers");
  private static final Set<String> TOKEN_SETTERS =
      Set.of("setBearerAuth", "bearerAuth", "bearer", "setBearerToken");
  private static final Set<String> TEMPLATE_CALLS =
      Set.of(
          "exchange",
          "getForObject",
          "getForEntity",
          "postForObject",
          "postForEntity",
          "put",
          "patchForObject",
          "delete",
          "execute");

  private final ProjectFacts project;
  private final Addresses addresses;
  private final TokenOrigins origins;

  ApiCalls(ProjectFacts project, TokenOrigins origins) {
    this.project = project;
    this.addresses = new Addresses(project);
    this.origins = origins;
  }

  /** Every request whose token is set in the tree. */
  List<ApiCall> all() {
    Map<Object, ApiCall> all = new LinkedHashMap<>();
    for (String name : HEADER_SETTERS.stream().sorted().toList()) {
      for (CallSites.Site site : project.callSites().named(name)) {
        if (site.arguments().size() == 2 && isAuthorization(site)) {
          add(site, site.arguments().get(1), false, all);
        }
      }
    }
    for (String name : TOKEN_SETTERS.stream().sorted().toList()) {
      for (CallSites.Site site : project.callSites().named(name)) {
        if (site.arguments().size() == 1) {
          add(site, site.arguments().get(0), true, all);
        }
      }
    }
    return List.copyOf(all.values());
  }

  /** A header is named by a literal or by a constant; anything else is not worth following. */
  private boolean isAuthorization(CallSites.Site site) {
    Expr name = site.arguments().get(0);
    if (name instanceof Expr.Literal literal) {
      return literal.value().equalsIgnoreCase("Authorization");
    }
    return name instanceof Expr.FieldRef field
        && field.name().toLowerCase(Locale.ROOT).contains("auth")
        && (field.name().equals("AUTHORIZATION") || isAuthorization(field, site.place()));
  }

  private boolean isAuthorization(Expr.FieldRef field, Place place) {
    return project.values().of(field, place).stream()
        .anyMatch(value -> value.render().equalsIgnoreCase("Authorization"));
  }

  private void add(CallSites.Site site, Expr value, boolean adds, Map<Object, ApiCall> all) {
    for (Scene scene : project.scenes().of(site.place())) {
      Closure here = new Closure(site.expr(), scene);
      Closure header = new Closure(value, scene);
      List<ApiCall.Origin> from = origins.of(header);
      List<Construction> requests = requests(here);
      boolean any = false;
      for (Construction request : requests) {
        for (TextPart address : addresses.of(request)) {
          ApiCall call = new ApiCall(address, addresses.method(request), here, header, adds, from);
          all.putIfAbsent(key(call), call);
          any = true;
        }
      }
      if (!any) {
        ApiCall call = new ApiCall(unknown(here), Optional.empty(), here, header, adds, from);
        all.putIfAbsent(key(call), call);
      }
    }
  }

  private static TextPart unknown(Closure site) {
    return TextPart.of(TextValue.hole(""), site.location());
  }

  private static Object key(ApiCall call) {
    return List.of(
        call.site().location(),
        call.address().text(),
        call.address().location(),
        call.origins().stream().map(o -> o.request().location()).toList());
  }

  /** How the request is made that a header is set on. */
  private List<Construction> requests(Closure site) {
    Expr.Call call = (Expr.Call) site.expr();
    List<Construction> all = new ArrayList<>();
    call.receiver()
        .ifPresent(
            receiver -> {
              for (Construction made : project.constructions().of(site.with(receiver))) {
                all.add(withRest(made, site));
              }
            });
    return isHeaders(all) ? templates(site, all) : all;
  }

  /** Adds what the same chain, or a later statement, calls after the header. */
  private Construction withRest(Construction made, Closure site) {
    Construction rest = project.constructions().from(site.expr(), site.scene());
    List<Closure> calls = new ArrayList<>(made.calls());
    calls.addAll(rest.calls());
    if (made.root().scene().place().method().equals(site.scene().place().method())) {
      Construction whole = project.constructions().from(made.root().expr(), made.root().scene());
      whole.calls().stream().filter(c -> !calls.contains(c)).forEach(calls::add);
    }
    return new Construction(made.root(), calls, made.trail());
  }

  private static boolean isHeaders(List<Construction> made) {
    return made.stream()
        .anyMatch(
            m ->
                m.root().expr() instanceof Expr.New creation
                    && (creation.type().name().endsWith("HttpHeaders")
                        || creation.type().name().endsWith("Map")));
  }

  /** Headers reach a request through an entity that the same method hands to a template. */
  private List<Construction> templates(Closure site, List<Construction> headers) {
    List<Construction> all = new ArrayList<>();
    Optional<MethodFacts> method = site.scene().place().method();
    if (method.isEmpty()) {
      return all;
    }
    for (int i = 0; i < method.get().events().size(); i++) {
      Event event = method.get().events().get(i);
      Scene scene = site.scene().before(i);
      for (Expr root : event.expressions()) {
        addTemplates(new Closure(root, scene), all);
      }
    }
    return all.isEmpty() ? headers : all;
  }

  private void addTemplates(Closure closure, List<Construction> all) {
    if (closure.expr() instanceof Expr.Call call
        && TEMPLATE_CALLS.contains(call.name())
        && !call.arguments().isEmpty()) {
      Expr address = call.arguments().get(0);
      Closure root = closure.with(address);
      Optional<Tracer.Source> source = project.tracer().sources(root).stream().findFirst();
      List<Closure> verbs = call.arguments().size() > 1 ? List.of(closure) : List.of();
      all.add(new Construction(source.map(Tracer.Source::closure).orElse(root), verbs, List.of()));
    }
    closure.expr().children().forEach(child -> addTemplates(closure.with(child), all));
  }
}
