package io.github.adalscan.detect.request;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.Hit;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.address.HostFinder;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Values;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.model.RequestUse;
import io.github.adalscan.model.Step;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.rule.catalog.api.HostEntry;
import io.github.adalscan.token.fact.TextPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All Azure AD Graph requests of the code, also those that begin with a constant elsewhere. */
public final class RequestIndex {
  /** Requests that are told with one constant. */
  private static final int MAX_TOLD = 20;

  /** By which the result is remembered. */
  private record Key() {}

  /**
   * A request in code.
   *
   * @param base where its host comes from, when that is another expression and this one adds to it
   * @param request what takes its place
   */
  public record Found(
      Expr expr, Place place, Optional<Location> base, Replacement.Request request) {
    public Location location() {
      return place.locate(expr);
    }

    /** True for a call of the API; false for the name of the API, or a host alone. */
    public boolean isCall() {
      return request.request().contains("/v1.0/") || request.request().contains("/beta/");
    }
  }

  private final Values values;
  private final HostFinder finder;
  private final RequestGuide guide;
  private final HostCarriers carriers;
  private final List<Found> all = new ArrayList<>();
  private final Map<Location, List<Found>> byBase = new HashMap<>();

  /** What addresses that interfaces declare become, by where their host comes from. */
  private final Lazy<Map<Location, List<Step>>> declared;

  private RequestIndex(Detection detection, HostFinder finder, HostCarriers carriers) {
    this.carriers = carriers;
    this.values = detection.project().values();
    this.finder = finder;
    this.guide = new RequestGuide(finder, detection.catalogs(), detection.project().types());
    this.declared = Lazy.of(() -> declared(detection.tokens().declaredAddresses()));
  }

  /** The requests of a project; found once for all who ask. */
  public static RequestIndex of(Detection detection) {
    return detection.memo().get(new Key(), RequestIndex.class, () -> read(detection));
  }

  private static RequestIndex read(Detection detection) {
    ProjectFacts project = detection.project();
    List<String> hosts =
        detection.catalogs().hosts(Api.AAD_GRAPH).stream().map(HostEntry::host).toList();
    HostCarriers carriers = HostCarriers.of(detection, hosts);
    RequestIndex index = new RequestIndex(detection, new HostFinder(hosts), carriers);
    for (FileFacts file : project.files()) {
      Places.forEach(
          file,
          (root, place, annotation) -> {
            if (carriers.carries(root) && !isStep(root, place)) {
              index.walk(root, place, List.of());
            }
          });
    }
    return index;
  }

  /** {@code @GetMapping("/{tenant}/users")} below the address of a client. */
  private Map<Location, List<Step>> declared(List<TextPart> addresses) {
    Map<Location, List<Step>> steps = new HashMap<>();
    for (TextPart address : addresses) {
      host(address.value())
          .filter(base -> !base.equals(address.location()))
          .ifPresent(
              base ->
                  becomes(address)
                      .ifPresent(
                          step -> steps.computeIfAbsent(base, k -> new ArrayList<>()).add(step)));
    }
    return steps;
  }

  private Optional<Step> becomes(TextPart address) {
    return guide
        .plain(address.text())
        .map(RequestIndex::address)
        .filter(request -> !request.isEmpty())
        .map(request -> new Step(address.location(), "becomes `" + request + "`"));
  }

  /** The calls of the API, by place. */
  public List<RequestUse> calls() {
    return all.stream()
        .filter(Found::isCall)
        .map(found -> new RequestUse(found.location(), found.request()))
        .sorted(Comparator.comparing(RequestUse::location))
        .toList();
  }

  /** The requests in the order of the files. */
  public List<Found> all() {
    return List.copyOf(all);
  }

  /**
   * Tells with a hit what is asked for at its address; when that is one request, it takes the
   * place.
   *
   * @param base the place of the text
   */
  public Hit tell(Hit hit, Location base) {
    String own = hit.replacement().map(RequestIndex::address).orElse("");
    List<Found> found =
        byBase.getOrDefault(base, List.of()).stream()
            .filter(each -> !address(each.request()).equals(own))
            .toList();
    List<Step> paths = declared.get().getOrDefault(base, List.of());
    if (found.isEmpty() && paths.isEmpty()) {
      return hit;
    }
    Stream<Step> steps = Stream.concat(found.stream().map(RequestIndex::step), paths.stream());
    Hit told = hit.relatedTo(steps.distinct().limit(MAX_TOLD).toList());
    boolean one = found.stream().map(each -> each.request().request()).distinct().count() == 1;
    return one && paths.isEmpty() ? told.with(asRead(found.get(0), hit)) : told;
  }

  /** The request; a constant keeps the expression for itself, which is the beginning only. */
  private static Replacement asRead(Found found, Hit hit) {
    Replacement.Request request = found.request();
    boolean here = found.place().enclosing().equals(hit.enclosing());
    String own =
        !here && hit.replacement().orElse(request) instanceof Replacement.Request known
            ? known.expression()
            : "";
    return new Replacement.Request(
        request.request(),
        own.isEmpty() ? request.expression() : own,
        request.effort(),
        request.checks(),
        request.permissions(),
        request.renamedProperties());
  }

  private static String address(Replacement replacement) {
    String request = replacement instanceof Replacement.Request known ? known.request() : "";
    return request.substring(request.indexOf(' ') + 1);
  }

  private static Step step(Found found) {
    String request = found.request().request();
    return new Step(
        found.location(),
        request.isEmpty() ? "no single request takes the place" : "becomes `" + request + "`");
  }

  private void walk(Expr expr, Place place, List<Expr> around) {
    boolean adds = values.composes(expr) || isGrown(expr, place);
    if (adds || carriers.isCarrier(expr)) {
      Optional<Location> origin = origin(expr, place);
      origin.ifPresent(from -> add(expr, around, place, from, adds));
      boolean step = expr instanceof Expr.Call call && call.arguments().isEmpty();
      if (origin.isPresent() || (adds && !step)) {
        return;
      }
    }
    if (expr instanceof Expr.Literal literal
        && literal.isText()
        && !finder.find(literal.value()).isEmpty()) {
      add(expr, around, place, place.locate(literal), true);
    }
    List<Expr> outside = new ArrayList<>(around);
    outside.add(expr);
    expr.forEachChild(child -> walk(child, place, outside));
  }

  /** True for what only makes a text longer: {@code sb.append(x);}, the target of {@code +=}. */
  private static boolean isStep(Expr root, Place place) {
    if (place.method().isEmpty() || place.event() == Place.NO_EVENT) {
      return false;
    }
    Event event = place.method().get().events().get(place.event());
    return event instanceof Event.Evaluate
        ? root instanceof Expr.Call call && call.name().equals("append")
        : event instanceof Event.Assign assign && assign.target() == root;
  }

  /** True for a variable that a text is appended to. */
  private static boolean isGrown(Expr expr, Place place) {
    return expr instanceof Expr.VariableRef variable
        && place.event() != Place.NO_EVENT
        && place.method().isPresent()
        && place.method().get().events().subList(0, place.event()).stream()
            .anyMatch(event -> appends(event, variable.variable()));
  }

  private static boolean appends(Event event, int variable) {
    return event instanceof Event.Assign assign
        && assign.append()
        && assign.target() instanceof Expr.VariableRef target
        && target.variable() == variable;
  }

  private void add(Expr expr, List<Expr> around, Place place, Location origin, boolean adds) {
    Optional<Replacement> replacement = guide.code(expr, around, place, values);
    if (replacement.isPresent() && replacement.get() instanceof Replacement.Request request) {
      boolean elsewhere = adds && !isWithin(origin, place.locate(expr));
      Found found =
          new Found(expr, place, elsewhere ? Optional.of(origin) : Optional.empty(), request);
      all.add(found);
      found.base().ifPresent(b -> byBase.computeIfAbsent(b, key -> new ArrayList<>()).add(found));
    }
  }

  /** Where the host comes from. */
  private Optional<Location> origin(Expr expr, Place place) {
    List<TextValue> possible = values.of(expr, place);
    Optional<Location> host = possible.stream().flatMap(value -> host(value).stream()).findFirst();
    return host.isEmpty() && joined(possible) ? Optional.of(place.locate(expr)) : host;
  }

  private Optional<Location> host(TextValue value) {
    for (TextValue.Piece piece : value.pieces()) {
      if (piece instanceof TextValue.Text text && !finder.find(text.text()).isEmpty()) {
        return Optional.of(text.origin());
      }
    }
    return Optional.empty();
  }

  /** True when only the parts together are the host. */
  private boolean joined(List<TextValue> possible) {
    return possible.stream().anyMatch(value -> !finder.find(value.render()).isEmpty());
  }

  private static boolean isWithin(Location inner, Location outer) {
    return inner.path().equals(outer.path()) && inner.region().overlaps(outer.region());
  }
}
