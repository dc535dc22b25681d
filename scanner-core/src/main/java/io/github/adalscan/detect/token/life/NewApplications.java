package io.github.adalscan.detect.token.life;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Entries;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.detect.token.code.Reach;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.link.fold.Unchanged;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.Location;
import io.github.adalscan.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds applications and credentials, and with them their caches, made anew for each request. */
final class NewApplications {
  private static final int MAX_DEPTH = 3;

  private final Detection detection;
  private final Reach reach;
  private final boolean plain;
  private final Entries entries;
  private final KeptApplications kept;
  private final Set<String> asks;
  private final Map<Location, Boolean> executors = new HashMap<>();

  private NewApplications(Detection detection, boolean plain) {
    this.detection = detection;
    this.plain = plain;
    this.reach = new Reach(detection.project());
    this.entries = new Entries(detection.catalogs());
    this.kept = new KeptApplications(detection.catalogs());
    this.asks = words("token-asking");
  }

  private Set<String> words(String id) {
    return detection.catalogs().words(id);
  }

  static List<Objection> find(Rule rule, Detection detection) {
    Map<String, String> held = detection.catalogs().meanings("lost-with-applications");
    List<Objection> all = new ArrayList<>();
    for (String type : rule.params().getOrDefault("applications", "").strip().split("\\s+", -1)) {
      // Credentials of azure-identity are often made for one use; there a server has to be seen.
      NewApplications search = new NewApplications(detection, type.startsWith("com.microsoft.aad"));
      search.sites(type).stream()
          .filter(search::isAnew)
          .forEach(
              site ->
                  all.add(
                      Objection.at(site.place().locate(site.expr()), Code.simple(type))
                          .with("held", held.getOrDefault(type, held.getOrDefault("*", "")))
                          .with("type", Code.simple(type).replace("Builder", ""))));
    }
    return all;
  }

  private List<CallSites.Site> sites(String type) {
    String simple = Code.simple(type);
    CallSites sites = detection.project().callSites();
    List<CallSites.Site> all = new ArrayList<>(sites.createdAs(simple));
    sites.named("builder").stream()
        .filter(s -> owner(s).filter(type::equals).isPresent())
        .forEach(all::add);
    return all.stream()
        .filter(s -> owner(s).filter(type::equals).isPresent())
        .filter(s -> s.place().file().context() != FileContext.TEST)
        .toList();
  }

  private Optional<String> owner(CallSites.Site site) {
    return site.expr() instanceof Expr.New creation
        ? detection.project().declarations().resolve(creation.type())
        : detection.project().declarations().resolve(((Expr.Call) site.expr()).owner());
  }

  private boolean isAnew(CallSites.Site site) {
    Optional<Part> around = Part.around(site.place());
    if (around.isEmpty()) {
      return false;
    }
    Construction made =
        detection.project().constructions().from(site.expr(), Scene.at(site.place()));
    if (made.calls().stream().anyMatch(c -> persists(Construction.name(c)))) {
      return false;
    }
    boolean adal =
        site.expr().name().isEmpty()
            && site.expr() instanceof Expr.New n
            && Code.simple(n.type().name()).equals("AuthenticationContext");
    return (!adal || ownExecutor(around.get())) && isAnew(site.place(), site.expr(), 0);
  }

  private boolean ownExecutor(Part part) {
    return executors.computeIfAbsent(part.method().location(), m -> makesExecutor(part));
  }

  /** A pool that goes to a field is kept. */
  private boolean makesExecutor(Part part) {
    Set<String> pools = words("thread-pools");
    return part.facts().events().stream()
            .filter(
                e -> !(e instanceof Event.Assign a && !(a.target() instanceof Expr.VariableRef)))
            .flatMap(e -> e.expressions().stream())
            .anyMatch(root -> Code.any(root, e -> Code.calls(e, pools)))
        && !part.in(0).any(e -> Code.calls(e, words("closing")));
  }

  private boolean persists(String call) {
    return words("cache-persistence").contains(call) || words("cache-filling").contains(call);
  }

  /** True when the value that is made at a place is made for one request, or round of a loop. */
  private boolean isAnew(Place place, Expr made, int depth) {
    Optional<Part> around = Part.around(place);
    if (around.isEmpty() || !follows(depth)) {
      return false;
    }
    Declared.Method method = around.get().method();
    Event event = around.get().event(place.event());
    if (kept.isKept(around.get(), event, made) || kept.restoresCache(method.owner().type())) {
      return false;
    }
    Optional<Part> round = round(around.get());
    if (entries.once(method)) {
      return round
          .filter(part -> !Attempts.endsIn(part, around.get()))
          .filter(part -> !variesIn(part, place, made))
          .isPresent();
    }
    if (round.isPresent() || entries.perRequest(method) || entries.timed(method)) {
      return true;
    }
    return !isOfCaller(made, method) && isAnewInCallers(around.get(), event, made, depth);
  }

  /** The same where only those who call the method tell. */
  private boolean isAnewInCallers(Part around, Event event, Expr made, int depth) {
    Declared.Method method = around.method();
    List<CallSites.Site> callers = reach.callers(method);
    boolean returned = event instanceof Event.Return && !usesItself(event);
    if (returned || Holders.of(around, event).isReturned()) {
      return callers.stream().anyMatch(c -> isAnew(c.place(), c.expr(), depth + 1));
    }
    boolean uses = around.in(0).any(e -> Code.calls(e, asks));
    return callers.isEmpty()
        ? uses && plain && givesToken(method) && !isFor(made) && !startsProgram(method)
        : callers.stream().anyMatch(c -> isRepeated(c, parameter(client(made), method), 0));
  }

  /** The innermost loop. */
  private static Optional<Part> round(Part part) {
    return part.outwards().stream().filter(p -> p.header().kind().repeats()).findFirst();
  }

  /** Each round makes another client: the chain names what the loop sets. */
  private boolean variesIn(Part loop, Place place, Expr made) {
    Set<Integer> set = new HashSet<>();
    for (int i : loop.events()) {
      if (loop.event(i) instanceof Event.Assign assign
          && assign.target() instanceof Expr.VariableRef variable) {
        set.add(variable.variable());
      }
    }
    List<Variable> variables = loop.facts().variables();
    for (int v = 0; v < variables.size(); v++) {
      if (variables.get(v).kind() == Variable.Kind.ELEMENT) {
        set.add(v);
      }
    }
    Construction chain = detection.project().constructions().from(made, Scene.at(place));
    return Stream.concat(Stream.of(chain.root()), chain.calls().stream())
        .flatMap(c -> Construction.arguments(c.expr()).stream())
        .anyMatch(
            a -> Code.any(a, e -> e instanceof Expr.VariableRef v && set.contains(v.variable())));
  }

  /** The client is whatever the caller says, so there is no one instance to keep. */
  private boolean isFor(Expr made) {
    return client(made).isPresent();
  }

  /** The variable that says which client an application is. */
  private Optional<Expr.VariableRef> client(Expr made) {
    return Construction.arguments(made).stream().findFirst().flatMap(this::variable);
  }

  private Optional<Expr.VariableRef> variable(Expr expr) {
    return Unchanged.of(expr, detection.project().values().known()) instanceof Expr.VariableRef ref
        ? Optional.of(ref)
        : Optional.empty();
  }

  private static Optional<Integer> parameter(
      Optional<Expr.VariableRef> ref, Declared.Method method) {
    return ref.map(Expr.VariableRef::variable)
        .filter(variable -> variable < method.method().parameterCount());
  }

  /** What a parameter holds says which client it is: {@code builder(inputs.getClientId(), ..)}. */
  private static boolean isOfCaller(Expr made, Declared.Method method) {
    Expr current = Construction.arguments(made).stream().findFirst().orElse(made);
    boolean getter = current instanceof Expr.Call call && call.arguments().isEmpty();
    while (current instanceof Expr.Call call && call.receiver().isPresent()) {
      current = call.receiver().get();
    }
    return getter
        && current instanceof Expr.VariableRef variable
        && variable.variable() < method.method().parameterCount();
  }

  /** A method that returns something, for which it needs the application each time. */
  private static boolean givesToken(Declared.Method method) {
    return method.method().events().stream().anyMatch(Event.Return.class::isInstance);
  }

  /** The returned value is a token, not the application. */
  private boolean usesItself(Event event) {
    return event.expressions().stream().anyMatch(r -> Code.any(r, e -> Code.calls(e, asks)));
  }

  /**
   * True when a place is run again and again, as far as the tree tells.
   *
   * @param client the parameter of the method called that says which client the application is
   */
  private boolean isRepeated(CallSites.Site call, Optional<Integer> client, int depth) {
    Optional<Part> around = Part.around(call.place());
    if (around.isEmpty() || !follows(depth)) {
      return false;
    }
    Declared.Method method = around.get().method();
    Optional<Part> round = round(around.get());
    if (entries.once(method)) {
      return round
          .filter(part -> !Attempts.endsIn(part, around.get()))
          .filter(part -> !variesIn(part, call.place(), call.expr()))
          .isPresent();
    }
    List<CallSites.Site> callers = reach.callers(method);
    Optional<Expr.VariableRef> passed =
        client
            .filter(index -> index < call.arguments().size())
            .flatMap(index -> variable(call.arguments().get(index)));
    return round.isPresent()
        || entries.perRequest(method)
        || entries.timed(method)
        || (callers.isEmpty() && plain && passed.isEmpty() && !startsProgram(method))
        || callers.stream().anyMatch(c -> isRepeated(c, parameter(passed, method), depth + 1));
  }

  private boolean follows(int depth) {
    return detection.project().within(depth + 1, MAX_DEPTH, Bound.CALL_DEPTH);
  }

  /** A type with a main method runs once. */
  private static boolean startsProgram(Declared.Method method) {
    return method.owner().type().methods().stream().anyMatch(m -> m.name().equals("main"));
  }
}
