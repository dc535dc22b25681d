package io.github.adalscan.detect.token.header;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Chains;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.link.value.Spelled;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.rule.catalog.api.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds requests to APIs of Microsoft that nothing gives a token. */
final class MissingHeader {
  private final Detection detection;
  private final HeaderCalls headers;
  private final OpenAddresses addresses;

  private MissingHeader(Detection detection) {
    this.detection = detection;
    this.headers = new HeaderCalls(detection);
    this.addresses = new OpenAddresses(detection);
  }

  static List<Objection> find(Detection detection) {
    return new MissingHeader(detection).find();
  }

  private List<Objection> find() {
    List<Objection> all = new ArrayList<>();
    for (String type : words("request-types")) {
      created(type).forEach(site -> request(site).ifPresent(all::add));
    }
    for (String start : words("request-starts")) {
      named(start).forEach(site -> request(site).ifPresent(all::add));
    }
    if (!headers.intercepted()) {
      all.addAll(throughClients());
      detection.tokens().bareClients().stream()
          .flatMap(address -> addresses.known(address).stream())
          .forEach(all::add);
    }
    for (String provider : words("anonymous-providers")) {
      created(provider).forEach(site -> sdk(site, provider).ifPresent(all::add));
    }
    if (!headers.intercepted()) {
      all.addAll(new BareClients(detection, headers, addresses).find(List.copyOf(all)));
    }
    all.addAll(new PlainClients(detection, headers).find());
    return all;
  }

  private List<CallSites.Site> created(String type) {
    return detection.project().callSites().createdAs(type);
  }

  private List<Objection> throughClients() {
    List<Objection> all = new ArrayList<>();
    for (String name : words("templates-without-entity")) {
      named(name).forEach(site -> template(site).ifPresent(all::add));
    }
    for (String name : words("templates-with-entity")) {
      int entity = name.equals("exchange") ? 2 : 1;
      named(name).stream()
          .filter(site -> headers.bareEntity(site, entity))
          .forEach(site -> template(site).ifPresent(all::add));
    }
    for (String name : words("chained-addresses")) {
      named(name).forEach(site -> chained(site).ifPresent(all::add));
    }
    begun().forEach(all::add);
    return all;
  }

  /** {@code target.path(...).request().get()} on a target that something else holds. */
  private List<Objection> begun() {
    List<Objection> all = new ArrayList<>();
    for (String name : words("request-beginnings")) {
      named(name).forEach(site -> begun(site).ifPresent(all::add));
    }
    return all;
  }

  private Optional<Objection> begun(CallSites.Site site) {
    Expr start = Chains.start(site.expr());
    boolean held = start instanceof Expr.VariableRef || start instanceof Expr.FieldRef;
    if (!held || site.receiver().isEmpty() || !sends(made(site)) || headers.any(made(site))) {
      return Optional.empty();
    }
    Closure receiver = Closure.at(site.receiver().get(), site.place());
    List<Construction> targets = detection.project().constructions().of(receiver);
    return targets.size() == 1 && !headers.any(targets.get(0))
        ? targets.get(0).calls().stream()
            .filter(call -> words("chained-addresses").contains(Construction.name(call)))
            .flatMap(call -> Construction.argument(call, 0).stream())
            .flatMap(address -> addresses.known(address, text -> true).stream())
            .findFirst()
        : Optional.empty();
  }

  private boolean sends(Construction made) {
    return made.calls().stream()
        .anyMatch(c -> words("chained-sending").contains(Construction.name(c)));
  }

  private List<String> words(String id) {
    return List.copyOf(detection.catalogs().words(id));
  }

  private List<CallSites.Site> named(String method) {
    return detection.project().callSites().named(method).stream()
        .filter(site -> !HeaderCalls.tested(site.place()))
        .toList();
  }

  private Optional<Objection> request(CallSites.Site site) {
    if (HeaderCalls.tested(site.place()) || !isRequest(site)) {
      return Optional.empty();
    }
    Construction made = made(site);
    boolean own = isConnection(site) || site.expr().name().equals("newBuilder");
    boolean given =
        headers.any(made)
            || (!own && headers.intercepted())
            || new Escapes(detection, site.place()).any(made);
    return given ? Optional.empty() : addresses.of(made, site, isConnection(site));
  }

  private Construction made(CallSites.Site site) {
    return detection.project().constructions().from(site.expr(), Scene.at(site.place()));
  }

  private boolean isRequest(CallSites.Site site) {
    if (site.expr() instanceof Expr.New creation) {
      return !creation.type().name().endsWith("Builder") || builds(creation.type());
    }
    return site.expr() instanceof Expr.Call call
        && (call.name().equals("openConnection")
            || words("built-requests").contains(Code.simple(call.owner().name())));
  }

  private static boolean builds(TypeRef type) {
    return Stream.concat(Stream.of(type.name()), type.candidates().stream())
        .anyMatch(name -> name.endsWith("Request.Builder"));
  }

  private static boolean isConnection(CallSites.Site site) {
    return site.expr().name().equals("openConnection");
  }

  private Optional<Objection> template(CallSites.Site site) {
    return site.arguments().size() > 1 ? address(site) : Optional.empty();
  }

  private Optional<Objection> address(CallSites.Site site) {
    return addresses.known(
        new Closure(site.arguments().get(0), Scene.at(site.place())), OpenAddresses::hasPath);
  }

  /** A chain of calls from the address to what sends, with no header in between. */
  private Optional<Objection> chained(CallSites.Site site) {
    if (site.arguments().isEmpty() || isMadeElsewhere(site)) {
      return Optional.empty();
    }
    Construction made = made(site);
    boolean sent = sends(made);
    boolean open =
        headers.any(made) || inQuery(made) || new Escapes(detection, site.place()).any(made);
    return sent && !open
        ? addresses.known(
            new Closure(site.arguments().get(0), Scene.at(site.place())), address -> true)
        : Optional.empty();
  }

  /** True for a client that is injected and that nothing in the tree makes: it may add a token. */
  private boolean isMadeElsewhere(CallSites.Site site) {
    Expr start = Chains.start(site.expr());
    if (!isNamed(start)) {
      return false;
    }
    List<Construction> made =
        detection.project().constructions().of(Closure.at(start, site.place()));
    return made.stream().allMatch(m -> isNamed(m.root().expr()) && m.calls().isEmpty());
  }

  private static boolean isNamed(Expr expr) {
    return expr instanceof Expr.VariableRef || expr instanceof Expr.FieldRef;
  }

  /** That is another finding. */
  private boolean inQuery(Construction made) {
    return made.calls().stream()
        .flatMap(c -> Construction.arguments(c.expr()).stream().map(c::with))
        .anyMatch(a -> Spelled.any(a, detection.project().values(), "access_token"::equals));
  }

  private Optional<Objection> sdk(CallSites.Site site, String provider) {
    boolean graph =
        Part.around(site.place())
            .map(part -> part.in(0).any(this::isGraphClient))
            .orElseGet(() -> initialises(site));
    return graph && site.place().file().context() != FileContext.TEST
        ? Optional.of(
            Objection.at(site.place().locate(site.expr()), provider)
                .with("target", detection.catalogs().api(Api.MICROSOFT_GRAPH).name()))
        : Optional.empty();
  }

  /** The field that the provider is made for holds the client. */
  private boolean initialises(CallSites.Site site) {
    return site.place().owner().type().fields().stream()
        .flatMap(field -> field.initializer().stream())
        .anyMatch(value -> isGraphClient(value) && Code.any(value, e -> e == site.expr()));
  }

  private boolean isGraphClient(Expr expr) {
    return expr instanceof Expr.New creation
        && words("sdk-clients").contains(Code.simple(creation.type().name()));
  }
}
