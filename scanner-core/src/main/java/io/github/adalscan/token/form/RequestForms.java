package io.github.adalscan.token.form;

import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.graph.login.LoginEndpoints;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.Location;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.token.fact.TextPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The forms and the endpoints that a method handles in some scene: as texts, as names and values
 * that calls put into something, and in what it is given. Used once, by one thread.
 */
final class RequestForms {
  /** Calls that go through the names and values of a form. */
  private static final Set<String> ENTRIES = Set.of("entrySet", "forEach");

  private final ProjectFacts project;
  private final FoundEndpoints endpoints;
  private final DeclaredForms declared;
  private final FormPairs pairs;
  private final GivenForms given;
  private final Set<String> beginning;
  private final Map<Location, List<Form>> texts = new LinkedHashMap<>();
  private final boolean deep;

  /**
   * Reads the method.
   *
   * @param deep true to look into what it is given as well, which takes long
   */
  RequestForms(
      ProjectFacts project,
      LoginEndpoints endpoints,
      Catalogs catalogs,
      Scene scene,
      boolean deep) {
    this.project = project;
    this.deep = deep;
    this.endpoints = new FoundEndpoints(project, endpoints, catalogs);
    this.declared = new DeclaredForms(project, catalogs);
    this.pairs = new FormPairs(project, catalogs);
    this.given = new GivenForms(project, catalogs, pairs);
    this.beginning = catalogs.words("client-beginnings");
    List<Event> events = scene.place().method().map(MethodFacts::events).orElse(List.of());
    for (int i = 0; i < events.size(); i++) {
      Scene here = scene.before(i);
      Object group = GivenForms.group(events.get(i), i);
      for (Expr expr : events.get(i).expressions()) {
        walk(new Closure(expr, here), group, !(events.get(i) instanceof Event.Evaluate));
      }
    }
    if ((!deep || !pairs.isEmpty()) && this.endpoints.all().isEmpty()) {
      addBases(events, scene);
    }
  }

  /** The endpoint may be the address that the client was made with: {@code client.post()}. */
  private void addBases(List<Event> events, Scene scene) {
    for (int i = 0; i < events.size(); i++) {
      Scene here = scene.before(i);
      for (Expr root : events.get(i).expressions()) {
        CodeWalker.forEach(
            root,
            expr -> {
              if (expr instanceof Expr.Call call && beginning.contains(call.name())) {
                call.receiver().ifPresent(client -> endpoints.addBase(new Closure(client, here)));
              }
            });
      }
    }
  }

  /** Those that ask for a token. */
  List<Form> forms() {
    List<Form> all = new ArrayList<>();
    List<Form> read = pairs.forms();
    texts.values().forEach(read::addAll);
    for (Form form : read) {
      if (form.asks() || (form.begins() && beginsDeviceCode())) {
        all.add(form);
      }
    }
    return all;
  }

  /** True where a device code can be asked for. */
  private boolean beginsDeviceCode() {
    return endpoints.all().stream().anyMatch(e -> e.endpoint().kind().equals("devicecode"));
  }

  List<FoundEndpoints.Endpoint> endpoints() {
    return endpoints.all();
  }

  /** True when a form may hold more than was read: its names are computed, or copied. */
  boolean mayHoldMore() {
    return pairs.mayHoldMore();
  }

  /** The hosts of other addresses. */
  Set<String> hosts() {
    return endpoints.hosts();
  }

  /** Reads an expression; parts of a text that is put together are not read again. */
  private void walk(Closure closure, Object group, boolean value) {
    Expr expr = closure.expr();
    boolean known = value && isText(expr) && !isObject(closure) && text(closure);
    pairs.add(closure, group);
    if (expr instanceof Expr.Call call && !(known && call.name().startsWith("format"))) {
      endpoints.addPath(closure, call);
      declared(closure, call);
      boolean bytes = call.name().equals("getBytes");
      call.receiver().ifPresent(receiver -> walk(closure.with(receiver), group, bytes));
      if (deep && ENTRIES.contains(call.name())) {
        call.receiver().map(closure::with).ifPresent(given::entries);
      }
      for (Expr argument : call.arguments()) {
        argument(closure.with(argument), group);
      }
      copied(closure, group);
    } else if (expr instanceof Expr.New creation) {
      creation.arguments().forEach(each -> argument(closure.with(each), group));
      copied(closure, group);
    } else if (!known) {
      expr.children().forEach(child -> walk(closure.with(child), group, true));
    }
  }

  /** A collection that takes over what another one holds. */
  private void copied(Closure taking, Object group) {
    if (deep) {
      given.copied(taking, group);
    }
  }

  private void argument(Closure argument, Object group) {
    walk(argument, group, true);
    if (deep) {
      given.argument(argument);
    }
  }

  private boolean isText(Expr expr) {
    return expr instanceof Expr.Literal literal
        ? literal.isText()
            && (literal.value().startsWith("http")
                || LoginEndpoints.mayHold(literal.value())
                || FormTexts.isForm(literal.value()))
        : expr instanceof Expr.Concat
            || expr instanceof Expr.VariableRef
            || expr instanceof Expr.FieldRef
            || expr instanceof Expr.Call
            || (expr instanceof Expr.New && project.values().composes(expr));
  }

  private boolean isObject(Closure closure) {
    return !(closure.expr() instanceof Expr.New) && project.isOwnObject(closure);
  }

  /** True when the text is a form or holds an endpoint. */
  private boolean text(Closure closure) {
    boolean any = false;
    for (TextValue value : project.values().of(closure)) {
      if (value.unknown()) {
        continue;
      }
      TextPart part = TextPart.of(value, closure.location());
      boolean endpoint = endpoints.add(part);
      any |= endpoint;
      if (FormTexts.isForm(part.text()) && (endpoint || !endpoints.isElsewhere(part))) {
        keep(FormTexts.parse(value, closure.location()));
        any = true;
      }
    }
    return any;
  }

  /** Of a text that grows, the longest form counts; what is as long is another that it can be. */
  private void keep(Form form) {
    List<Form> others = texts.computeIfAbsent(form.location(), place -> new ArrayList<>());
    int longest = others.stream().mapToInt(each -> each.parameters().size()).max().orElse(0);
    if (form.parameters().size() > longest) {
      others.clear();
    }
    if (form.parameters().size() >= longest && !others.contains(form)) {
      others.add(form);
    }
  }

  /** A call of an interface that declares the endpoint. */
  private void declared(Closure closure, Expr.Call call) {
    for (Declared.Method method : declared.method(call, closure).stream().toList()) {
      if (declared.isElsewhere(method)) {
        continue;
      }
      declared.addresses(method).forEach(endpoints::add);
      declared.bodies(method, closure).stream()
          .filter(body -> FormTexts.isForm(body.render()))
          .forEach(body -> keep(FormTexts.parse(body, closure.location())));
      for (DeclaredForms.Field field : declared.fields(method, closure)) {
        if (FormNames.ALL.contains(field.name())) {
          pairs.add(field.name(), field.value(), field.place(), closure.location());
        }
      }
    }
  }
}
