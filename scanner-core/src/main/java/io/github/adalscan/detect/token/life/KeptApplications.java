package io.github.adalscan.detect.token.life;

import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.rule.catalog.Catalogs;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Applications that outlive the request for which they were made, or whose cache does. */
final class KeptApplications {
  private final Catalogs catalogs;
  private final Set<String> keeps;
  private final Map<String, Boolean> restoring = new HashMap<>();

  KeptApplications(Catalogs catalogs) {
    this.catalogs = catalogs;
    this.keeps = catalogs.words("keeping");
  }

  /** The value is put into a field or a map. */
  boolean isKept(Part part, Event event, Expr made) {
    boolean field =
        event instanceof Event.Assign assign && assign.target() instanceof Expr.FieldRef;
    boolean map =
        event.expressions().stream()
            .anyMatch(
                root -> Code.any(root, e -> Code.calls(e, keeps) && Code.any(e, x -> x == made)));
    return field || map || Holders.of(part, event).isKept(keeps) || fillsField(part);
  }

  /** {@code if (result == null) { ... result = ...; }}: made once, for what a field keeps. */
  private static boolean fillsField(Part part) {
    return part.outwards().stream()
        .filter(outer -> outer.condition().filter(c -> Code.any(c, Code::isNull)).isPresent())
        .anyMatch(
            outer ->
                outer.events().stream()
                    .map(outer::event)
                    .anyMatch(e -> fillsTested(e, outer.condition().orElseThrow())));
  }

  private static boolean fillsTested(Event event, Expr condition) {
    return event instanceof Event.Assign assign
        && assign.target() instanceof Expr.FieldRef field
        && Code.any(condition, e -> e instanceof Expr.FieldRef f && f.name().equals(field.name()));
  }

  /** The class keeps the cache itself, as web applications do with one cache for each session. */
  boolean restoresCache(TypeFacts type) {
    return restoring.computeIfAbsent(type.name(), name -> restores(type));
  }

  private boolean restores(TypeFacts type) {
    return type.methods().stream()
        .flatMap(method -> method.events().stream())
        .flatMap(event -> event.expressions().stream())
        .anyMatch(root -> Code.any(root, e -> Code.calls(e, catalogs.words("cache-filling"))));
  }
}
