package io.github.adalscan.detect.token.life;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.TokenDetector;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Entries;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.detect.token.code.Reach;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Region;
import io.github.adalscan.model.Step;
import io.github.adalscan.token.fact.ApiCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds tokens that a field keeps for good. */
final class KeptTokens {
  private static final int MAX_DEPTH = 2;

  private KeptTokens() {}

  static List<Objection> find(Detection detection) {
    List<Objection> all = new ArrayList<>();
    for (FileFacts file : detection.project().files()) {
      if (file.context() != FileContext.TEST) {
        for (TypeFacts type : file.types()) {
          in(new Declared(file, type), detection, all);
        }
      }
    }
    all.addAll(FrozenHeaders.find(detection));
    return all;
  }

  private static void in(Declared owner, Detection detection, List<Objection> all) {
    Lazy<Boolean> timed = Lazy.of(() -> knowsTime(owner.type(), detection));
    for (FieldFacts field : owner.type().fields()) {
      if (ContainedTokens.holds(field, detection)
          && lasts(owner, field, detection)
          && !timed.get()) {
        new ContainedTokens(owner, field, detection).find().ifPresent(all::add);
      }
      boolean text =
          detection.catalogs().words("kept-types").contains(Code.simple(field.type().name()));
      if (text && lasts(owner, field, detection) && !isReset(owner.type(), field) && !timed.get()) {
        assigned(owner, field, detection).ifPresent(all::add);
      }
    }
  }

  private static boolean lasts(Declared owner, FieldFacts field, Detection detection) {
    return field.isStatic()
        || new Entries(detection.catalogs()).singleton(owner)
        || serves(owner, detection);
  }

  /** An object that clients ask at every request, so it lives as long as they do. */
  private static boolean serves(Declared owner, Detection detection) {
    Set<String> kinds = detection.catalogs().words("request-interceptors");
    return owner.type().supertypes().stream().anyMatch(type -> Code.isNamed(type, kinds))
        && !isShortLived(owner, detection);
  }

  /** Every object of the type, and what is made of it, ends with the method that makes it. */
  private static boolean isShortLived(Declared owner, Detection detection) {
    List<CallSites.Site> made =
        detection.project().callSites().createdAs(Code.simple(owner.type().name())).stream()
            .filter(site -> isOf(site, owner, detection))
            .toList();
    return !made.isEmpty() && made.stream().allMatch(s -> ends(s.place(), 0, detection));
  }

  private static boolean isOf(CallSites.Site site, Declared owner, Detection detection) {
    return site.expr() instanceof Expr.New creation
        && detection
            .project()
            .declarations()
            .resolve(creation.type())
            .flatMap(detection.project().declarations()::type)
            .filter(type -> type.type().name().equals(owner.type().name()))
            .isPresent();
  }

  /** True when a method, or all that it returns the object to, keep it in variables alone. */
  private static boolean ends(Place place, int depth, Detection detection) {
    Optional<Part> around = Part.around(place);
    if (around.isEmpty() || !detection.project().within(depth, MAX_DEPTH, Bound.CALL_DEPTH)) {
      return false;
    }
    Event event = around.get().event(place.event());
    Holders holders = Holders.of(around.get(), event);
    boolean local =
        event instanceof Event.Assign assign && assign.target() instanceof Expr.VariableRef;
    if (!(local || event instanceof Event.Return) || holders.isKept(Set.of())) {
      return false;
    }
    return (local && !holders.isReturned()) || endsInCallers(around.get(), depth, detection);
  }

  private static boolean endsInCallers(Part around, int depth, Detection detection) {
    List<CallSites.Site> callers = new Reach(detection.project()).callers(around.method());
    return !callers.isEmpty()
        && !new Entries(detection.catalogs()).once(around.method())
        && callers.stream().allMatch(caller -> ends(caller.place(), depth + 1, detection));
  }

  /** The place where the field gets a token once and for all. */
  private static Optional<Objection> assigned(
      Declared owner, FieldFacts field, Detection detection) {
    if (field.initializer().filter(value -> !Code.isNull(value)).isPresent()) {
      Place place = Places.ofInitialiser(new Declared.Field(owner, field));
      Closure value = Closure.at(field.initializer().get(), place);
      return token(value, detection).map(origin -> at(owner, field, field.region(), origin));
    }
    for (MethodFacts method : owner.type().methods()) {
      for (int i = 0; i < method.events().size(); i++) {
        if (method.events().get(i) instanceof Event.Assign assign
            && isField(assign.target(), field)) {
          Declared.Method at = new Declared.Method(owner, method);
          Optional<ApiCall.Origin> origin = token(Closure.at(assign.value(), at.at(i)), detection);
          if (origin.isPresent() && isOnce(new Part(at, assign.block()), field, detection)) {
            return Optional.of(at(owner, field, assign.target().region(), origin.get()));
          }
        }
      }
    }
    return Optional.empty();
  }

  static Objection at(Declared owner, FieldFacts field, Region region, ApiCall.Origin origin) {
    Location location = new Location(owner.file().path(), region);
    return Objection.at(location, field.name())
        .with("field", field.name())
        .steps(steps(owner, field, origin));
  }

  private static List<Step> steps(Declared owner, FieldFacts field, ApiCall.Origin origin) {
    List<Step> steps = new ArrayList<>();
    steps.add(TokenDetector.asked(origin.request()));
    steps.addAll(origin.trail());
    steps.add(new Step(owner.at(field.region()), "`" + field.name() + "` keeps the token"));
    return steps;
  }

  static Optional<ApiCall.Origin> token(Closure value, Detection detection) {
    return Code.isNull(value.expr())
        ? Optional.empty()
        : detection.tokens().origins(value).stream().findFirst();
  }

  /** In a constructor or initialiser, or only while the field is empty. */
  private static boolean isOnce(Part part, FieldFacts field, Detection detection) {
    Declared.Method method = part.method();
    boolean start =
        method.method().name().startsWith("<")
            || Code.annotation(
                    method.method().annotations(), detection.catalogs().words("after-construction"))
                .isPresent();
    return start
        || part.outwards().stream()
            .anyMatch(p -> p.condition().filter(c -> testsEmpty(c, field, detection)).isPresent())
        || returnsEarly(part, field, detection);
  }

  /** {@code if (token != null) return token;} before the assignment. */
  private static boolean returnsEarly(Part part, FieldFacts field, Detection detection) {
    Part whole = part.in(0);
    for (int b = 0; b < whole.facts().blocks().size(); b++) {
      Part block = whole.in(b);
      if (block.condition().filter(c -> testsEmpty(c, field, detection)).isPresent()
          && block.leaves()
          && block.any(e -> isField(e, field))) {
        return true;
      }
    }
    return false;
  }

  static boolean testsEmpty(Expr condition, FieldFacts field, Detection detection) {
    boolean names = Code.any(condition, e -> isField(e, field));
    boolean compares =
        Code.any(
            condition,
            e -> Code.isNull(e) || Code.calls(e, detection.catalogs().words("emptiness-tests")));
    return names && compares;
  }

  private static boolean isField(Expr expr, FieldFacts field) {
    return expr instanceof Expr.FieldRef ref && ref.name().equals(field.name());
  }

  /** True when something of the type looks at the clock or at a token's end. */
  static boolean knowsTime(TypeFacts type, Detection detection) {
    boolean named =
        type.fields().stream().anyMatch(f -> isClock(f.name(), detection))
            || type.methods().stream().anyMatch(m -> isClock(m.name(), detection))
            || type.methods().stream()
                .anyMatch(
                    m ->
                        Code.annotation(m.annotations(), detection.catalogs().words("timers"))
                            .isPresent());
    return named || CodeWalker.any(type, e -> looksAtClock(e, detection));
  }

  private static boolean looksAtClock(Expr expr, Detection detection) {
    return isClock(expr.name(), detection)
        || Code.calls(expr, detection.catalogs().words("schedulers"));
  }

  private static boolean isClock(String name, Detection detection) {
    if (name.isEmpty()) {
      return false;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    for (String clock : detection.catalogs().words("clocks")) {
      if (lower.contains(clock)) {
        return true;
      }
    }
    return false;
  }

  /** True when some method empties the field again. */
  private static boolean isReset(TypeFacts type, FieldFacts field) {
    return type.methods().stream()
        .flatMap(m -> m.events().stream())
        .anyMatch(
            e ->
                e instanceof Event.Assign assign
                    && isField(assign.target(), field)
                    && Code.isNull(assign.value()));
  }
}
