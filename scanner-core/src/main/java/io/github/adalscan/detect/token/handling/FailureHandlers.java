package io.github.adalscan.detect.token.handling;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.detect.token.code.Reach;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.link.place.Declared;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The handlers that answer exceptions for a whole web application.
 *
 * @param interaction true when one of them answers the need of a user
 * @param answered simple names of the exceptions that one of them answers with a new sign-in
 */
record FailureHandlers(boolean interaction, Set<String> answered) {
  static FailureHandlers of(Detection detection) {
    Remedies remedies = new Remedies(detection.catalogs());
    Reach reach = new Reach(detection.project());
    boolean interaction = false;
    Set<String> answered = new HashSet<>();
    for (FileFacts file : detection.project().files()) {
      for (TypeFacts type : file.types()) {
        for (MethodFacts method : type.methods()) {
          if (isHandler(method, detection)) {
            Part part = Part.of(new Declared.Method(new Declared(file, type), method));
            List<TypeRef> handled = handled(method);
            interaction |=
                handled.stream().anyMatch(remedies::interaction) || part.any(remedies::inspects);
            if (reach.down(part, remedies::is)) {
              handled.forEach(each -> answered.add(Code.simple(each.name())));
            }
          }
        }
      }
    }
    return new FailureHandlers(interaction, answered);
  }

  private static boolean isHandler(MethodFacts method, Detection detection) {
    return Code.annotation(method.annotations(), detection.catalogs().words("failure-handlers"))
            .isPresent()
        || detection.catalogs().words("handler-methods").contains(method.name());
  }

  /** The types of the parameters, and those that the annotation names. */
  private static List<TypeRef> handled(MethodFacts method) {
    List<TypeRef> all = new ArrayList<>();
    method.parameters().forEach(parameter -> all.add(parameter.type()));
    method.annotations().stream()
        .flatMap(annotation -> annotation.values().values().stream())
        .forEach(
            value ->
                CodeWalker.forEach(
                    value,
                    e -> {
                      if (e instanceof Expr.ClassLiteral literal) {
                        all.add(literal.type());
                      }
                    }));
    return all;
  }
}
