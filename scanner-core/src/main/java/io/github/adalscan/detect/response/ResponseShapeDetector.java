package io.github.adalscan.detect.response;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.Detector;
import io.github.adalscan.detect.Hit;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Places;
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
        texts(type, rule, request, hits);
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
                                values(property.name(), rule)),
                            rule,
                            request)));
      }
    }
    return hits;
  }

  private static void texts(Declared type, Rule rule, Step request, List<Hit> hits) {
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
                      && rule.params().containsKey(literal.value())) {
                    String key = literal.value();
                    Hit hit =
                        Hit.at(file, literal.region(), key, place.enclosing(), values(key, rule));
                    hits.add(hit(key, hit, rule, request));
                  }
                });
          }
        });
  }

  private static Map<String, String> values(String key, Rule rule) {
    return Map.of("symbol", key, "fixed", rule.params().getOrDefault(key, ""));
  }

  private static Hit hit(String key, Hit hit, Rule rule, Step request) {
    String replacement = key.endsWith("Link") ? "link" : "form";
    return hit.relatedTo(List.of(request))
        .with(rule.wording().replacement(replacement, hit.values()));
  }
}
