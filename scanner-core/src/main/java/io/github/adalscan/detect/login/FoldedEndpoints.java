package io.github.adalscan.detect.login;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.text.TextSite;
import io.github.adalscan.detect.text.TextSites;
import io.github.adalscan.detect.token.Steps;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.graph.login.LoginEndpoint;
import io.github.adalscan.graph.login.LoginEndpoint.Owner;
import io.github.adalscan.graph.login.LoginEndpoints;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Values;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Endpoints that code puts together out of several texts, by the literal that holds the path. */
final class FoldedEndpoints {
  /** A part of the path that is worth folding for. */
  private static final String PART = "oauth2";

  /** The bit by which small letters of ASCII differ from capital ones. */
  private static final int LETTER_CASE = 0x20;

  private static final int NO_STATEMENT = Integer.MIN_VALUE;

  /** A folded endpoint and the expression that made it. */
  record Folded(LoginEndpoint endpoint, TextValue value) {}

  private final ProjectFacts project;
  private final Values values;
  private final LoginEndpoints endpoints;
  private final Set<String> seeds = new HashSet<>();
  private final List<EndpointUse> mentions = new ArrayList<>();
  private final Map<Location, Folded> byOrigin = new HashMap<>();
  private final Map<Location, FileFacts> givers = new HashMap<>();

  FoldedEndpoints(Detection detection, LoginEndpoints endpoints) {
    this.project = detection.project();
    this.values = project.values();
    this.endpoints = endpoints;
    List<FileFacts> files = detection.project().files();
    detection.project().code().texts().stream()
        .filter(each -> isPart(each.expr()))
        .forEach(each -> seed(each.root(), each.place()));
    if (!seeds.isEmpty()) {
      files.forEach(file -> Places.forEach(file, (root, place, annotation) -> root(root, place)));
    }
  }

  /** The endpoint that a literal becomes a part of. */
  Optional<Folded> of(Location literal) {
    return Optional.ofNullable(byOrigin.get(literal));
  }

  /** Names that lead to a text with the path: of fields, of methods, of variables. */
  private void seed(Expr root, Place place) {
    seeds.add(PART);
    String field = TextSites.fieldName(root, place);
    seeds.add(field);
    returning(place).ifPresent(seeds::add);
    TextSites.targetName(place).ifPresent(seeds::add);
  }

  /** The method that returns the expression. */
  private static Optional<String> returning(Place place) {
    return place
        .method()
        .filter(method -> place.event() < method.events().size())
        .filter(method -> method.events().get(place.event()) instanceof Event.Return)
        .map(MethodFacts::name);
  }

  private static boolean isPart(Expr expr) {
    return expr instanceof Expr.Literal literal
        && literal.isText()
        && indexOfPart(literal.value()) >= 0;
  }

  private static int indexOfPart(String text) {
    int last = text.length() - PART.length();
    for (int at = 0; at <= last; at++) {
      if ((text.charAt(at) | LETTER_CASE) == PART.charAt(0)
          && text.regionMatches(true, at, PART, 0, PART.length())) {
        return at;
      }
    }
    return -1;
  }

  private void root(Expr root, Place place) {
    if (mentionsSeed(root)) {
      walk(root, place, false);
    }
  }

  /**
   * Folds what is put together.
   *
   * @param inner true inside of an expression that was folded already
   */
  private void walk(Expr expr, Place place, boolean inner) {
    boolean member = expr instanceof Expr.FieldRef || expr instanceof Expr.Call;
    if (member && seeds.contains(expr.name())) {
      mention(expr, place);
    }
    boolean composes = expr instanceof Expr.Concat || values.composes(expr);
    boolean helps =
        expr instanceof Expr.Call call
            && call.arguments().stream().anyMatch(FoldedEndpoints::isPart);
    if ((composes || helps) && !inner && mentionsSeed(expr)) {
      values.of(expr, place).forEach(value -> take(value, expr, place));
    }
    expr.forEachChild(child -> walk(child, place, inner || composes));
  }

  private boolean mentionsSeed(Expr root) {
    return CodeWalker.any(root, expr -> isPart(expr) || seeds.contains(expr.name()));
  }

  /** A constant or method of the tree that gives a whole address. */
  private void mention(Expr expr, Place place) {
    for (TextValue value : values.of(expr, place)) {
      endpoints.find(value.render()).stream()
          .filter(endpoint -> endpoint.owner() == Owner.ENTRA)
          .limit(1)
          .forEach(endpoint -> mentions.add(use(endpoint, expr, place, value)));
    }
  }

  private static EndpointUse use(LoginEndpoint endpoint, Expr expr, Place place, TextValue value) {
    TextSite site =
        new TextSite(
            place.file(),
            endpoint.address(),
            expr.region(),
            false,
            NO_STATEMENT,
            place.owner().type().name(),
            place.method().map(MethodFacts::name).orElse(""),
            expr.name(),
            place.enclosing(),
            Optional.empty());
    List<Step> trail = new ArrayList<>(Steps.written(value));
    trail.addAll(value.trail());
    return new EndpointUse(site, endpoint, trail);
  }

  /** Where code names an endpoint of Microsoft Entra ID that stands elsewhere. */
  List<EndpointUse> mentions() {
    return List.copyOf(mentions);
  }

  /**
   * The file of the type that gives the unknown host before a literal: of {@code cloud.login()}.
   */
  Optional<FileFacts> giver(Location literal) {
    return Optional.ofNullable(givers.get(literal));
  }

  private Optional<FileFacts> giver(TextValue value, Expr composed, Place place) {
    if (!(value.pieces().get(0) instanceof TextValue.Hole hole) || hole.setting()) {
      return Optional.empty();
    }
    List<Expr> holders = new ArrayList<>();
    CodeWalker.forEach(
        composed,
        e -> receiver(e).filter(r -> e.name().equals(hole.name())).ifPresent(holders::add));
    return holders.stream()
        .map(each -> project.types().typeOf(each, place))
        .flatMap(type -> project.declarations().resolve(type).stream())
        .flatMap(type -> project.declarations().type(type).stream())
        .map(Declared::file)
        .findFirst();
  }

  private static Optional<Expr> receiver(Expr expr) {
    return expr instanceof Expr.Call call
        ? call.receiver()
        : expr instanceof Expr.FieldRef field ? field.receiver() : Optional.empty();
  }

  private void take(TextValue value, Expr composed, Place place) {
    String text = value.render();
    if (!LoginEndpoints.mayHold(text)) {
      return;
    }
    for (LoginEndpoint endpoint : endpoints.find(text)) {
      originOf(endpoint, value)
          .ifPresent(
              origin -> {
                byOrigin.merge(origin, new Folded(endpoint, value), this::better);
                if (endpoint.owner() == Owner.UNKNOWN) {
                  giver(value, composed, place).ifPresent(file -> givers.putIfAbsent(origin, file));
                }
              });
    }
  }

  /** What is certain wins over what is not, Microsoft Entra ID over others. */
  private Folded better(Folded one, Folded other) {
    return rank(other) > rank(one) ? other : one;
  }

  private static int rank(Folded folded) {
    Owner owner = folded.endpoint().owner();
    return owner == Owner.ENTRA ? 2 : owner == Owner.OTHER ? 1 : 0;
  }

  /** The literal in which the path of an endpoint begins. */
  private static Optional<Location> originOf(LoginEndpoint endpoint, TextValue value) {
    int path = endpoint.start() + endpoint.base().length();
    int at = 0;
    for (TextValue.Piece piece : value.pieces()) {
      at += new TextValue(List.of(piece), List.of()).render().length();
      if (path < at) {
        return piece instanceof TextValue.Text text ? Optional.of(text.origin()) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
