package io.github.adalscan.token.text;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.CodeIndex;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Splits;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.model.Location;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.text.TextSets.TextSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The sets of expressions whose value is one text: a scope, or a list that is written in one. */
final class PlainTexts {
  private final ProjectFacts project;
  private final CollectionFills fills;
  private final CollectionCalls calls;
  private final Lazy<Set<Location>> annotated;

  PlainTexts(ProjectFacts project, CollectionFills fills, CollectionCalls calls) {
    this.project = project;
    this.fills = fills;
    this.calls = calls;
    this.annotated =
        Lazy.of(
            () ->
                project.code().texts().stream()
                    .filter(CodeIndex.Entry::annotation)
                    .map(CodeIndex.Entry::location)
                    .collect(Collectors.toSet()));
  }

  /**
   * Frameworks split a configured text, and its default in an annotation, at its commas where code
   * declares a collection.
   */
  private boolean isConfigured(TextPart part) {
    return !part.location().path().endsWith(".java") || annotated.get().contains(part.location());
  }

  /** True for an expression that is a text by its form. */
  boolean isText(Expr expr) {
    if (expr instanceof Expr.Call call) {
      return project.values().joins(call)
          || (!calls.collects(call) && project.values().composes(call));
    }
    return expr instanceof Expr.Concat || (expr instanceof Expr.Literal text && text.isText());
  }

  /** The texts of an expression whose value is a text, or a list in one text; else nothing. */
  List<TextSet> known(Closure closure) {
    if (closure.expr() instanceof Expr.Call call
        && (calls.isFactory(call) || calls.isOfCollections(call.name()))) {
      return List.of();
    }
    List<TextValue> values = project.values().of(closure);
    if (values.stream().allMatch(TextValue::unknown)) {
      return List.of();
    }
    boolean list = fills.isCollection(closure);
    return project.atMost(values, TextSets.MAX_SETS, Bound.SETS).stream()
        .map(value -> TextPart.of(value, closure.location()))
        .map(
            part ->
                new TextSet(list && isConfigured(part) ? part.split(",") : List.of(part), false))
        .toList();
  }

  /** The parts of each text that is taken apart. */
  List<TextSet> parts(Splits.Split split) {
    List<TextSet> sets = new ArrayList<>();
    for (TextValue whole : project.values().of(split.text())) {
      List<TextPart> parts =
          split.parts(whole).stream()
              .map(part -> TextPart.of(part, split.text().location()))
              .toList();
      sets.add(new TextSet(parts, parts.isEmpty()));
    }
    return project.atMost(sets, TextSets.MAX_SETS, Bound.SETS);
  }

  /** The sets of one text each. */
  List<TextSet> texts(Closure text) {
    List<TextSet> sets = new ArrayList<>();
    for (TextValue value : project.values().of(text)) {
      TextPart part = TextPart.of(value, text.location());
      sets.add(new TextSet(List.of(part), false));
    }
    return project.atMost(sets, TextSets.MAX_SETS, Bound.SETS);
  }
}
