package io.github.adalscan.token.form;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.Location;
import io.github.adalscan.rule.catalog.CallEffect;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.token.fact.TextPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Forms that calls fill with names and values, each call one pair or more. Calls with one group
 * fill one form. Used once, by one thread.
 */
final class FormPairs {
  private final ProjectFacts project;
  private final FormNames names;
  private final Set<String> filling;
  private final Map<Object, FilledForm> forms = new LinkedHashMap<>();
  private final List<List<Closure>> fillings = new ArrayList<>();

  private boolean open;

  FormPairs(ProjectFacts project, Catalogs catalogs) {
    this.project = project;
    this.names = new FormNames(project);
    this.filling = catalogs.words("form-filling");
  }

  boolean isEmpty() {
    return forms.isEmpty();
  }

  /** The forms; one that is read on its way and where it is held is one. */
  List<Form> forms() {
    Map<Location, Form> all = new LinkedHashMap<>();
    for (FilledForm filled : forms.values()) {
      filled.sent().forEach(form -> all.merge(form.location(), form, Form::with));
    }
    return new ArrayList<>(all.values());
  }

  /** Says that something may fill a form that is not in sight. */
  void leaveOpen() {
    open = true;
  }

  /** True when a form may hold more than was read: its names are computed, or copied. */
  boolean mayHoldMore() {
    return open || fillings.stream().anyMatch(names::areComputed);
  }

  /** Adds a parameter of which not only a call tells the name. */
  void add(String name, Closure value, Location place, Object group) {
    filled(group).add(name, Optional.empty(), form(name, value, place));
  }

  private FilledForm filled(Object group) {
    return forms.computeIfAbsent(group, key -> new FilledForm());
  }

  private Form form(String name, Closure value, Location place) {
    List<TextPart> texts =
        name.equals(Form.SECRET)
            ? List.of(TextPart.of(TextValue.hole(Form.SECRET), place))
            : texts(value);
    return new Form(Map.of(name, texts), place);
  }

  /** Names and values that take turns among the arguments of a call. */
  void add(Closure invocation, Object group) {
    if (invocation.expr() instanceof Expr.Call call && call.name().startsWith("get")) {
      return;
    }
    List<Closure> arguments =
        Construction.arguments(invocation.expr()).stream().map(invocation::with).toList();
    if (filling.contains(Construction.name(invocation))) {
      fillings.add(arguments);
    }
    // add(form, "scope", scope): a helper that is told what to fill
    boolean told = arguments.size() == 3 && arguments.get(0).expr() instanceof Expr.VariableRef;
    int first = told ? 1 : 0;
    for (int i = first; i + 1 < arguments.size(); i += 2) {
      Closure named = FormNames.given(arguments.get(i));
      for (String name : names.name(named).stream().toList()) {
        Form pair = form(name, arguments.get(i + 1), named.location());
        filled(group).add(name, Optional.of(invocation), pair);
      }
    }
  }

  /** The texts of a value; of a list of values, those of its elements. */
  private List<TextPart> texts(Closure value) {
    Expr expr = value.expr();
    if (expr instanceof Expr.Call call
        && !project.values().composes(expr)
        && call.arguments().size() == 1
        && project.declarations().calls().does(call.name(), CallEffect.MAKES)) {
      return texts(value.with(call.arguments().get(0)));
    }
    return project.values().of(value).stream()
        .map(text -> TextPart.of(text, value.location()))
        .toList();
  }
}
