package io.github.adalscan.detect.token.handling;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The methods of a tree that get the answer to a request: called with it, or named to a client. */
final class AnswerHandlers {
  private final Detection detection;
  private final Set<String> answers;
  private final Set<String> reads;
  private final Set<String> handlers;

  private AnswerHandlers(Detection detection) {
    this.detection = detection;
    this.answers = detection.catalogs().words("http-answer-types");
    this.reads = detection.catalogs().words("status-reads");
    this.handlers = detection.catalogs().words("answer-handlers");
  }

  /** Those of a method that sends requests. */
  static List<Declared.Method> of(Part sending, Detection detection) {
    AnswerHandlers search = new AnswerHandlers(detection);
    return Stream.concat(search.called(sending), search.named(sending.method().owner())).toList();
  }

  /** {@code check(response)}, {@code check(connection.getResponseCode())}. */
  private Stream<Declared.Method> called(Part sending) {
    List<Declared.Method> all = new ArrayList<>();
    for (int i : sending.events()) {
      Place place = sending.place(i);
      for (Expr root : sending.event(i).expressions()) {
        CodeWalker.forEach(root, e -> all.addAll(targets(e, place)));
      }
    }
    return all.stream();
  }

  private List<Declared.Method> targets(Expr expr, Place place) {
    if (!(expr instanceof Expr.Call call) || call.arguments().isEmpty()) {
      return List.of();
    }
    boolean status = call.arguments().stream().anyMatch(a -> Code.calls(a, reads));
    return detection.project().tracer().targets(call, Scene.at(place)).stream()
        .filter(m -> status || takesAnswer(m.method()))
        .toList();
  }

  private boolean takesAnswer(MethodFacts method) {
    return method.parameters().stream().anyMatch(p -> Code.isNamed(p.type(), answers));
  }

  /** {@code rest.setErrorHandler(new GraphErrorHandler())}, anywhere in the type. */
  private Stream<Declared.Method> named(Declared owner) {
    List<Declared.Method> all = new ArrayList<>();
    CodeWalker.forEachRoot(
        owner.type(),
        root ->
            CodeWalker.forEach(
                root,
                e ->
                    handler(e)
                        .ifPresent(
                            type ->
                                type.type()
                                    .methods()
                                    .forEach(m -> all.add(new Declared.Method(type, m))))));
    return all.stream();
  }

  private Optional<Declared> handler(Expr expr) {
    return expr instanceof Expr.New creation
        ? detection
            .project()
            .declarations()
            .resolve(creation.type())
            .flatMap(detection.project().declarations()::type)
            .filter(d -> d.type().supertypes().stream().anyMatch(t -> Code.isNamed(t, handlers)))
        : Optional.empty();
  }
}
