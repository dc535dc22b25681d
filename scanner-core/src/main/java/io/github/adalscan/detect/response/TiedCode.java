package io.github.adalscan.detect.response;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.request.RequestIndex;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.graph.address.HostFinder;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.rule.catalog.api.HostEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types that call Azure AD Graph, and what they ask for. */
final class TiedCode {
  /** A top-level type of a file. */
  private record Unit(String path, String type) {}

  /**
   * A type that calls.
   *
   * @param types the type and those nested in it
   * @param calls in the order of the file
   */
  record Caller(List<Declared> types, List<RequestIndex.Found> calls) {
    /** What a method asks for itself. */
    List<RequestIndex.Found> callsOf(MethodFacts method) {
      return calls.stream()
          .filter(call -> call.place().method().filter(method::equals).isPresent())
          .toList();
    }
  }

  private TiedCode() {}

  /** True when a method names an address itself that is none of Azure AD Graph. */
  static boolean asksElsewhere(MethodFacts method, Detection detection) {
    List<String> hosts =
        detection.catalogs().hosts(Api.AAD_GRAPH).stream().map(HostEntry::host).toList();
    HostFinder finder = new HostFinder(hosts);
    return method.events().stream()
        .flatMap(event -> event.expressions().stream())
        .anyMatch(root -> namesAddress(root, finder));
  }

  private static boolean namesAddress(Expr expr, HostFinder finder) {
    boolean here =
        expr instanceof Expr.Literal literal
            && literal.isText()
            && literal.value().startsWith("http")
            && literal.value().contains("://")
            && finder.find(literal.value()).isEmpty();
    return here || expr.anyChild(child -> namesAddress(child, finder));
  }

  /** The callers in the order of the files. */
  static List<Caller> callers(Detection detection) {
    Map<Unit, List<RequestIndex.Found>> calls = new LinkedHashMap<>();
    for (RequestIndex.Found found : RequestIndex.of(detection).all()) {
      if (found.isCall()) {
        calls.computeIfAbsent(unit(found.place()), unit -> new ArrayList<>()).add(found);
      }
    }
    List<Caller> callers = new ArrayList<>();
    calls.forEach(
        (unit, found) -> callers.add(new Caller(types(detection.file(unit.path()), unit), found)));
    return callers;
  }

  private static Unit unit(Place place) {
    return new Unit(place.file().path(), outermost(place.file(), place.owner().type()));
  }

  private static String outermost(FileFacts file, TypeFacts type) {
    TypeFacts current = type;
    Optional<TypeFacts> around = enclosing(file, current);
    while (around.isPresent()) {
      current = around.get();
      around = enclosing(file, current);
    }
    return current.name();
  }

  private static Optional<TypeFacts> enclosing(FileFacts file, TypeFacts type) {
    return type.enclosing().isEmpty()
        ? Optional.empty()
        : file.code().stream()
            .flatMap(code -> code.types().stream())
            .filter(each -> each.name().equals(type.enclosing()))
            .findFirst();
  }

  private static List<Declared> types(Optional<FileFacts> file, Unit unit) {
    List<Declared> types = new ArrayList<>();
    file.flatMap(FileFacts::code)
        .ifPresent(
            code ->
                code.types().stream()
                    .filter(type -> outermost(file.get(), type).equals(unit.type()))
                    .forEach(type -> types.add(new Declared(file.get(), type))));
    return types;
  }
}
