package io.github.adalscan.extract.java;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.TextUse;
import io.github.adalscan.fact.TypeUse;
import io.github.adalscan.fact.code.CodeUnit;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.model.Region;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds what the tokens of a file tell to what its incomplete tree tells. */
final class LostParts {
  private LostParts() {}

  static FileFacts add(FileFacts tree, FileFacts tokens) {
    Set<Region> known = new HashSet<>();
    tree.code().ifPresent(unit -> CodeWalker.forEach(unit, expr -> remember(expr, known)));
    tree.typeUses().forEach(use -> known.add(use.region()));
    List<TextUse> texts = new ArrayList<>(tree.texts());
    tokens.texts().stream().filter(t -> !known.contains(t.region())).forEach(texts::add);
    List<TypeUse> uses = new ArrayList<>(tree.typeUses());
    tokens.typeUses().stream().filter(u -> !known.contains(u.region())).forEach(uses::add);
    return tree.withCode(join(tree.code(), tokens.code(), known), uses, texts);
  }

  private static void remember(Expr expr, Set<Region> known) {
    known.add(expr.region());
    if (expr instanceof Expr.Call call) {
      known.add(call.nameRegion());
    } else if (expr instanceof Expr.New creation) {
      known.add(creation.nameRegion());
    } else if (expr instanceof Expr.FieldRef field) {
      known.add(field.nameRegion());
    }
  }

  private static Optional<CodeUnit> join(
      Optional<CodeUnit> tree, Optional<CodeUnit> tokens, Set<Region> known) {
    if (tree.isEmpty() || tokens.isEmpty()) {
      return tree;
    }
    List<TypeFacts> types = new ArrayList<>(tree.get().types());
    tokens.get().types().forEach(type -> types.add(onlyNew(type, known)));
    return Optional.of(new CodeUnit(tree.get().packageName(), types));
  }

  private static TypeFacts onlyNew(TypeFacts type, Set<Region> known) {
    List<MethodFacts> methods = type.methods().stream().map(m -> onlyNew(m, known)).toList();
    return new TypeFacts(
        type.name(),
        type.kind(),
        type.supertypes(),
        List.of(),
        methods,
        type.annotations(),
        type.enclosing(),
        type.region());
  }

  private static MethodFacts onlyNew(MethodFacts method, Set<Region> known) {
    List<Event> events = method.events().stream().filter(event -> !isKnown(event, known)).toList();
    return new MethodFacts(
        method.name(),
        method.variables(),
        method.parameterCount(),
        method.varArgs(),
        method.returnType(),
        method.isStatic(),
        method.annotations(),
        events,
        method.blocks(),
        method.region());
  }

  private static boolean isKnown(Event event, Set<Region> known) {
    return event.expressions().stream()
        .anyMatch(
            expr ->
                (expr instanceof Expr.Call call && known.contains(call.nameRegion()))
                    || (expr instanceof Expr.New creation
                        && known.contains(creation.nameRegion())));
  }
}
