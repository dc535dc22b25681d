package io.github.adalscan.token.form;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.graph.LoginEndpoints;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.ObjectKey;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.Location;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.token.fact.TextPart;
import java.util.ArrayList;
import java.util.HashMap;
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

  private static final int MAX_DEPTH = 3;

  private final ProjectFacts project;
  private final FoundEndpoints endpoints;
  private final DeclaredForms declared;
  private final OwnFills fills;
  private final FormNames names;
  private final Set<String> filling;
  private final Set<String> beginning;
  private final Set<String> plain;
  private final Map<Object, Form> forms = new LinkedHashMap<>();
  private final Map<Location, List<Form>> texts = new LinkedHashMap<>();

  /** How deep in others each object was looked into. */
  private final Map<ObjectKey, Integer> looked = new HashMap<>();

  private boolean more;

  RequestForms(ProjectFacts project, LoginEndpoints endpoints, Catalogs catalogs, Scene scene) {
    this.project = project;
    this.endpoints = new FoundEndpoints(project, endpoints, catalogs);
    this.declared = new DeclaredForms(project, catalogs);
    this.fills = new OwnFills(project);
    this.names = new FormNames(project);
    this.filling = catalogs.words("form-filling");
    this.beginning = catalogs.words("client-beginnings");
    this.plain = catalogs.calls().types("plain-values");
    List<Event> events = scene.place().method().map(MethodFacts::events).orElse(List.of());
    for (int i = 0; i < events.size(); i++) {
      Scene here = scene.before(i);
      Object group = group(events.get(i), i);
      for (Expr expr : events.get(i).expressions()) {
        walk(new Closure(expr, here), group, !(events.get(i) instanceof Event.Evaluate));
      }
    }
    if (!forms.isEmpty() && this.endpoints.all().isEmpty()) {
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
    List<Form> read = filled();
    texts.values().forEach(read::addAll);
    for (Form form : read) {
      if (form.asks() || (form.begins() && beginsDeviceCode())) {
        all.add(form);
      }
    }
    return all;
  }

  /** Those that calls fill; one that is read on its way and where it is held is one. */
  private List<Form> filled() {
    Map<Location, Form> all = new LinkedHashMap<>();
    forms.values().forEach(form -> all.merge(form.location(), form, Form::with));
    return new ArrayList<>(all.values());
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
    return more;
  }

  /** The hosts of other addresses. */
  Set<String> hosts() {
    return endpoints.hosts();
  }

  /** Statements on one variable fill one form. */
  private static Object group(Event event, int index) {
    if (event.expressions().isEmpty()) {
      return "event " + index;
    }
    Expr first = event.expressions().get(0);
    if (event instanceof Event.Assign && first instanceof Expr.VariableRef target) {
      return target.variable();
    }
    Expr start = first;
    while (start instanceof Expr.Call call && call.receiver().isPresent()) {
      start = call.receiver().get();
    }
    if (start instanceof Expr.Call helper && helper.arguments().size() == 3) {
      start = helper.arguments().get(0);
    }
    return start instanceof Expr.VariableRef ref ? ref.variable() : "event " + index;
  }

  /** Reads an expression; parts of a text that is put together are not read again. */
  private void walk(Closure closure, Object group, boolean value) {
    Expr expr = closure.expr();
    boolean known = value && isText(expr) && text(closure);
    pairs(closure, group);
    if (expr instanceof Expr.Call call && !(known && call.name().startsWith("format"))) {
      endpoints.addPath(closure, call);
      declared(closure, call);
      boolean bytes = call.name().equals("getBytes");
      call.receiver().ifPresent(receiver -> walk(closure.with(receiver), group, bytes));
      if (ENTRIES.contains(call.name())) {
        call.receiver().map(closure::with).ifPresent(all -> given(all, all.scene(), 0));
      }
      for (Expr argument : call.arguments()) {
        argument(closure.with(argument), group);
      }
    } else if (expr instanceof Expr.New creation) {
      creation.arguments().forEach(each -> argument(closure.with(each), group));
    } else if (!known) {
      expr.children().forEach(child -> walk(closure.with(child), group, true));
    }
  }

  private void argument(Closure argument, Object group) {
    walk(argument, group, true);
    inner(argument, argument.scene(), 0);
  }

  private void inner(Closure argument, Scene reading, int depth) {
    boolean named =
        argument.expr() instanceof Expr.Call
            || argument.expr() instanceof Expr.FieldRef
            || argument.expr() instanceof Expr.VariableRef;
    if (named && !isPlain(argument)) {
      given(argument, reading, depth);
    } else if (argument.expr() instanceof Expr.Call) {
      joined(argument);
    }
  }

  /** A text that an object of the tree makes of the pairs it holds. */
  private void joined(Closure text) {
    for (Construction made : project.constructions().of(text)) {
      if (made.root().expr() instanceof Expr.New && fills.isHeld(made.root())) {
        Object group = group(made);
        made.calls().forEach(call -> pairs(call, group));
        fill(made, group);
      }
    }
  }

  private void fill(Construction made, Object group) {
    OwnFills.Filled filled = fills.of(made.root());
    filled.calls().forEach(call -> pairs(call, group));
    more |= filled.open();
  }

  /** A field holds another form in each object; finding the object is left to those that do. */
  private Object group(Construction made) {
    Location place = made.root().location();
    return fills.isHeld(made.root())
        ? List.of(place, made.root().scene().self().map(Closure::location))
        : place;
  }

  /** A text or a number, which holds no pairs. */
  private boolean isPlain(Closure argument) {
    TypeRef type = project.types().typeOf(argument.expr(), argument.scene().place());
    return type.dimensions() == 0 && plain.contains(type.name());
  }

  /** A collection that was filled elsewhere, which is not in the method that is read. */
  private void given(Closure argument, Scene reading, int depth) {
    if (!project.within(depth, MAX_DEPTH, Bound.DEPTH)) {
      return;
    }
    for (Construction made : project.constructions().of(argument)) {
      if (made.root().scene().place().method().equals(reading.place().method())) {
        handed(made, reading);
        continue;
      }
      Closure root = made.root();
      boolean object = isNew(ObjectKey.of(root.expr(), root.scene()), depth);
      boolean calls = !made.calls().isEmpty() && isNew(callsOf(made), 0);
      if (object || calls) {
        elsewhere(made, group(made));
      }
      for (Expr inner : object ? Construction.arguments(root.expr()) : List.<Expr>of()) {
        inner(root.with(inner), reading, depth + 1);
      }
    }
  }

  private void elsewhere(Construction made, Object group) {
    pairs(made.root(), group);
    for (Closure call : made.calls()) {
      pairs(call, group);
      Construction.arguments(call.expr()).forEach(inner -> pairs(call.with(inner), group));
    }
    fill(made, group);
    for (Expr inner : Construction.arguments(made.root().expr())) {
      pairs(made.root().with(inner), group);
    }
  }

  /** False for what was looked into already: many ways lead to the same objects. */
  private boolean isNew(ObjectKey part, int depth) {
    boolean fresh = looked.getOrDefault(part, Integer.MAX_VALUE) > depth;
    looked.merge(part, depth, Math::min);
    return fresh;
  }

  /** Each use of an object knows the calls that come before it. */
  private static ObjectKey callsOf(Construction made) {
    Closure last = made.calls().get(made.calls().size() - 1);
    return ObjectKey.of(made.root().expr(), made.root().scene(), last.expr(), made.calls().size());
  }

  /** What methods of the tree put into a form that they are given. */
  private void handed(Construction made, Scene reading) {
    List<Event> events = reading.place().method().map(MethodFacts::events).orElse(List.of());
    int event = made.root().scene().place().event();
    for (Closure call : made.calls()) {
      boolean elsewhere =
          !call.scene().place().method().equals(reading.place().method()) && event < events.size();
      if (elsewhere && event >= 0) {
        pairs(call, group(events.get(event), event));
      }
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
          Form form = form(field.name(), field.value(), field.place());
          forms.merge(closure.location(), form, Form::with);
        }
      }
    }
  }

  private Form form(String name, Closure value, Location place) {
    List<TextPart> texts =
        name.equals(Form.SECRET)
            ? List.of(TextPart.of(TextValue.hole(Form.SECRET), place))
            : texts(value);
    return new Form(Map.of(name, texts), place);
  }

  /** Names and values that take turns among the arguments of a call. */
  private void pairs(Closure invocation, Object group) {
    if (invocation.expr() instanceof Expr.Call call && call.name().startsWith("get")) {
      return;
    }
    List<Closure> arguments =
        Construction.arguments(invocation.expr()).stream().map(invocation::with).toList();
    more |= filling.contains(Construction.name(invocation)) && names.areComputed(arguments);
    // add(form, "scope", scope): a helper that is told what to fill
    boolean told = arguments.size() == 3 && arguments.get(0).expr() instanceof Expr.VariableRef;
    int first = told ? 1 : 0;
    for (int i = first; i + 1 < arguments.size(); i += 2) {
      Closure named = FormNames.given(arguments.get(i));
      for (String name : names.name(named).stream().toList()) {
        Form form = form(name, arguments.get(i + 1), named.location());
        forms.merge(group, form, Form::with);
      }
    }
  }

  /** The texts of a value; of a list of values, those of its elements. */
  private List<TextPart> texts(Closure value) {
    Expr expr = value.expr();
    if (expr instanceof Expr.Call call
        && !project.values().composes(expr)
        && call.arguments().size() == 1
        && Set.of("of", "singletonList", "asList", "singleton").contains(call.name())) {
      return texts(value.with(call.arguments().get(0)));
    }
    return project.values().of(value).stream()
        .map(text -> TextPart.of(text, value.location()))
        .toList();
  }
}
