package io.github.adalscan.detect.token.handling;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Chains;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.FileContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds decisions on numbers in the text of an error. */
final class ErrorTexts {
  private static final Set<Variable.Kind> ELEMENTS =
      Set.of(Variable.Kind.ELEMENT, Variable.Kind.LAMBDA_PARAMETER);

  private ErrorTexts() {}

  static List<Objection> decisions(Detection detection) {
    List<Objection> all = new ArrayList<>();
    for (String search : detection.catalogs().words("text-tests", "pattern-tests")) {
      for (CallSites.Site site : detection.project().callSites().named(search)) {
        if (site.place().file().context() != FileContext.TEST) {
          for (Expr argument : site.arguments()) {
            code(argument, site, detection)
                .ifPresent(code -> all.add(Objection.at(site.place().locate(argument), code)));
          }
        }
      }
    }
    all.addAll(ofElements(detection));
    all.addAll(CodePatterns.decisions(detection));
    all.addAll(CodeLabels.decisions(detection));
    return all;
  }

  private static Optional<String> code(Expr argument, CallSites.Site site, Detection detection) {
    Optional<String> listed = ofElement(argument, site, detection);
    if (listed.isPresent() || !(mayName(argument) || isOfEnum(argument, site, detection))) {
      return listed;
    }
    List<Scene> scenes =
        argument instanceof Expr.VariableRef
            ? detection.project().scenes().of(site.place())
            : List.of(Scene.at(site.place()));
    return scenes.stream()
        .flatMap(scene -> detection.project().values().of(new Closure(argument, scene)).stream())
        .flatMap(value -> code(value).stream())
        .findFirst();
  }

  /** {@code HINTS.entrySet()...contains(entry.getKey())}, where a constant lists the numbers. */
  private static Optional<String> ofElement(
      Expr argument, CallSites.Site site, Detection detection) {
    Expr start = Chains.start(argument);
    Optional<MethodFacts> method = site.place().method();
    boolean element =
        start instanceof Expr.VariableRef variable
            && method.isPresent()
            && variable.variable() < method.get().variables().size()
            && ELEMENTS.contains(method.get().variables().get(variable.variable()).kind());
    return element
        ? CodeRefs.containers((Expr.VariableRef) start, method.get()).stream()
            .map(Chains::start)
            .filter(Expr.FieldRef.class::isInstance)
            .flatMap(
                f -> detection.project().tracer().sources(Closure.at(f, site.place())).stream())
            .flatMap(source -> CodeRefs.texts(source.closure().expr()).stream())
            .flatMap(text -> ErrorNumbers.first(text).stream())
            .findFirst()
        : Optional.empty();
  }

  private static boolean mayName(Expr argument) {
    if (argument instanceof Expr.Call getter) {
      return getter.arguments().isEmpty()
          && getter.receiver().filter(ErrorTexts::named).isPresent();
    }
    return argument instanceof Expr.Literal
        || argument instanceof Expr.VariableRef
        || named(argument);
  }

  /** {@code each.code} and {@code each.code()} of an enum of the tree. */
  private static boolean isOfEnum(Expr argument, CallSites.Site site, Detection detection) {
    Optional<String> owner =
        argument instanceof Expr.FieldRef field
            ? detection.project().types().ownerOf(field, site.place())
            : argument instanceof Expr.Call call && call.arguments().isEmpty()
                ? detection.project().types().ownerOf(call, site.place())
                : Optional.empty();
    return owner
        .flatMap(detection.project().declarations()::type)
        .filter(type -> type.type().kind() == TypeFacts.Kind.ENUM)
        .isPresent();
  }

  /** A constant, as its name tells. */
  private static boolean named(Expr expr) {
    return expr instanceof Expr.FieldRef field
        && field.name().toUpperCase(Locale.ROOT).equals(field.name());
  }

  private static Optional<String> code(TextValue value) {
    return ErrorNumbers.first(value.render());
  }

  /** {@code CODES.stream().anyMatch(message::contains)}. */
  private static List<Objection> ofElements(Detection detection) {
    List<Objection> all = new ArrayList<>();
    Set<String> searches = detection.catalogs().words("text-tests", "pattern-tests");
    for (String test : detection.catalogs().words("element-tests")) {
      for (CallSites.Site site : detection.project().callSites().named(test)) {
        boolean named =
            site.place().file().context() != FileContext.TEST
                && site.arguments().size() == 1
                && site.arguments().get(0) instanceof Expr.MethodReference method
                && searches.contains(method.name());
        if (named) {
          site.receiver().stream()
              .flatMap(r -> elements(r, site, detection).stream())
              .flatMap(value -> code(value).stream())
              .findFirst()
              .ifPresent(
                  code ->
                      all.add(Objection.at(site.place().locate(site.arguments().get(0)), code)));
        }
      }
    }
    return all;
  }

  private static List<TextValue> elements(Expr whole, CallSites.Site site, Detection detection) {
    return detection.project().rounds().elements(Closure.at(whole, site.place())).stream()
        .flatMap(element -> detection.project().values().of(element).stream())
        .toList();
  }
}
