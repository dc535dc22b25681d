package io.github.adalscan.detect.response;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.Detector;
import io.github.adalscan.detect.Hit;
import io.github.adalscan.detect.spelling.JavaSpelling;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.model.Step;
import io.github.adalscan.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Keys of paging, changes and errors in types that call Azure AD Graph, and in the types that they
 * read its answers into. The rule's parameters are the keys and what they are now.
 */
public final class ResponseShapeDetector implements Detector {
  @Override
  public List<Hit> detect(Rule rule, Detection detection) {
    List<Hit> hits = new ArrayList<>();
    for (TiedCode.Caller caller : TiedCode.callers(detection)) {
      Step request = new Step(caller.calls().get(0).location(), "the request whose answer is read");
      for (Declared type : caller.types()) {
        texts(type, rule.params(), request, hits);
        type.type().methods().stream()
            .filter(m -> !caller.callsOf(m).isEmpty() || !TiedCode.asksElsewhere(m, detection))
            .flatMap(m -> new ResponseTypes(detection).of(m).stream())
            .filter(property -> property.text() && rule.params().containsKey(property.name()))
            .forEach(
                property ->
                    hits.add(
                        hit(
                            property.name(),
                            Hit.at(
                                property.owner().file(),
                                property.region(),
                                property.name(),
                                property.owner().type().name(),
                                values(property.name(), rule.params())),
                            rule.params(),
                            request)));
      }
    }
    return hits;
  }

  private static void texts(Declared type, Map<String, String> keys, Step request, List<Hit> hits) {
    FileFacts file = type.file();
    Places.forEach(
        file,
        (root, place, annotation) -> {
          if (place.owner().type().equals(type.type())) {
            CodeWalker.forEach(
                root,
                expr -> {
                  if (expr instanceof Expr.Literal literal
                      && literal.isText()
                      && keys.containsKey(literal.value())) {
                    String key = literal.value();
                    Hit hit =
                        Hit.at(file, literal.region(), key, place.enclosing(), values(key, keys));
                    hits.add(hit(key, hit, keys, request));
                  }
                });
          }
        });
  }

  private static Map<String, String> values(String key, Map<String, String> keys) {
    return Map.of("symbol", key, "fixed", keys.getOrDefault(key, ""));
  }

  private static Hit hit(String key, Hit hit, Map<String, String> keys, Step request) {
    String target = keys.getOrDefault(key, "");
    String note =
        key.endsWith("Link")
            ? "The address is absolute and complete: follow it as it is."
            : "What it holds has another form: see the rule.";
    return hit.relatedTo(List.of(request))
        .with(
            new Replacement.Code(
                JavaSpelling.quote(target), List.of(), Effort.REVIEW, List.of(note)));
  }
}
