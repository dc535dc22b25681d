package io.github.adalscan.detect.request;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.graph.rewrite.GraphRequest;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.Location;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.rule.catalog.api.HostEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of Microsoft Graph in code, whether or not the token of the request is known. */
public final class GraphTexts {
  private static final Pattern OBJECT =
      Pattern.compile("https://[^/]+/[^/]+/[A-Za-z]+(/[^/?]+|\\('[^/?]+'\\))");

  private final Detection detection;
  private final HostCarriers carriers;
  private final HttpMethods methods;
  private final List<Found> all = new ArrayList<>();

  /**
   * A request.
   *
   * @param method in upper case; empty where the code does not tell
   * @param address absolute, {@code {x}} for unknown parts
   * @param rewritten true when the code asks Azure AD Graph and this takes the place
   */
  public record Found(
      Location location, Optional<String> method, String address, boolean rewritten) {}

  private GraphTexts(Detection detection) {
    this.detection = detection;
    this.methods = new HttpMethods(detection.catalogs(), detection.project().types());
    List<String> hosts =
        detection.catalogs().hosts(Api.MICROSOFT_GRAPH).stream().map(HostEntry::host).toList();
    this.carriers = HostCarriers.of(detection, hosts);
  }

  /** All of the main code, and the Azure AD Graph requests as they are to become. */
  public static List<Found> of(Detection detection) {
    GraphTexts texts = new GraphTexts(detection);
    for (FileFacts file : detection.project().files()) {
      if (file.context() != FileContext.TEST) {
        Places.forEach(file, (root, place, annotation) -> texts.visit(root, place));
      }
    }
    RequestIndex.of(detection).all().stream()
        .filter(found -> found.place().file().context() != FileContext.TEST)
        .filter(RequestIndex.Found::isCall)
        .forEach(found -> texts.all.add(rewritten(found)));
    return texts.all;
  }

  private static Found rewritten(RequestIndex.Found found) {
    GraphRequest request = GraphRequest.parse(found.request().request());
    return new Found(found.location(), request.method(), request.url(), true);
  }

  private void visit(Expr root, Place place) {
    if (carriers.carries(root)) {
      walk(root, place, List.of());
    }
  }

  private void walk(Expr expr, Place place, List<Expr> around) {
    boolean text =
        expr instanceof Expr.Concat
            || (expr instanceof Expr.Literal literal && literal.isText())
            || detection.project().values().composes(expr);
    if (text) {
      Optional<String> address =
          detection.project().values().of(expr, place).stream()
              .map(TextValue::render)
              .filter(rendered -> isRequest(rendered, detection))
              .findFirst();
      if (address.isPresent()) {
        Optional<String> method = methods.of(around, place);
        if (method.isPresent() || !isReference(address.get(), place)) {
          all.add(new Found(place.locate(expr), method, address.get(), false));
        }
        return;
      }
    }
    List<Expr> outside = new ArrayList<>(around);
    outside.add(expr);
    expr.forEachChild(child -> walk(child, place, outside));
  }

  /** The address of one object that a body links to: {@code "user@odata.bind": "..."}. */
  private static boolean isReference(String address, Place place) {
    return OBJECT.matcher(address).matches()
        && (address.endsWith("')") || place.method().stream().anyMatch(GraphTexts::links));
  }

  private static boolean links(MethodFacts method) {
    boolean[] links = {false};
    method
        .events()
        .forEach(
            event ->
                event
                    .expressions()
                    .forEach(root -> CodeWalker.forEach(root, e -> links[0] |= isLink(e))));
    return links[0];
  }

  private static boolean isLink(Expr expr) {
    return expr instanceof Expr.Literal literal
        && (literal.value().contains("@odata.bind") || literal.value().contains("@odata.id"));
  }

  /** True for an address of Microsoft Graph that says what is asked for. */
  public static boolean isRequest(String text, Detection detection) {
    boolean version = text.contains("/v1.0/") || text.contains("/beta/");
    return version
        && text.startsWith("https://")
        && Resources.host(text)
            .flatMap(detection.resources()::ofHost)
            .filter(api -> api.id().equals(Api.MICROSOFT_GRAPH))
            .isPresent();
  }
}
