package io.github.adalscan.detect.request;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.address.AddressFinder;
import io.github.adalscan.graph.address.HostFinder;
import io.github.adalscan.graph.address.HostHit;
import io.github.adalscan.graph.rewrite.GraphRequest;
import io.github.adalscan.graph.rewrite.RequestRewriter;
import io.github.adalscan.graph.rewrite.Rewrite;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.graph.GraphCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Spells the new address as Java.
 *
 * @param whole the outermost expression that puts the address together
 * @param around the expressions around it, outermost first
 * @param catalogs what is known of the calls around it
 */
record Spelled(Expr whole, List<Expr> around, Place place, Catalogs catalogs) {
  private static final String CHOICE =
      "Code chooses between addresses here, and the request is one of them.";

  /**
   * The new address and what stands around it.
   *
   * @return empty when there is none, or part of it cannot be spelled
   */
  Optional<String> of(GraphRequest request, String before, String after, UrlText text) {
    Optional<String> url =
        text.holes().isEmpty()
            ? rewriter().spelled(request)
            : rewriter().rewrite(request).flatMap(Rewrite::url);
    if (url.isEmpty()) {
      return Optional.empty();
    }
    Optional<Expr> outer =
        around.isEmpty() ? Optional.empty() : Optional.of(around.get(around.size() - 1));
    Optional<TemplateCall> call =
        outer.flatMap(expr -> TemplateCall.of(expr, whole, text.text(), catalogs));
    if (call.isPresent()) {
      return Optional.of(call.get().with(before + url.get() + after));
    }
    String values =
        text.holes().isEmpty()
            ? outer
                .flatMap(
                    expr -> TemplateCall.ofBuilder(expr, whole, text.text(), url.get(), catalogs))
                .orElse("")
            : "";
    return new UrlSpelling(text, UrlTexts.unwrapped(whole), place.file())
        .of(before, url.get(), after)
        .map(java -> java + values);
  }

  /**
   * The replacement with an expression that still chooses and encodes as the code does, where that
   * is right for all that the code can choose.
   *
   * @param written the text with those parts as they are written
   */
  Replacement.Request asWritten(
      Rewrite rewrite, GraphRequest request, UrlText written, HostFinder finder) {
    String expression = expression(request, written, finder).orElse("");
    Replacement.Request plain = rewrite.replacement(expression);
    if (written.holes().stream().noneMatch(Spelled::chooses)) {
      return plain;
    }
    List<String> checks = new ArrayList<>(plain.checks());
    checks.add(CHOICE);
    Effort effort = plain.effort() == Effort.SAFE ? Effort.REVIEW : plain.effort();
    return new Replacement.Request(
        plain.request(),
        expression,
        effort,
        checks,
        plain.permissions(),
        plain.renamedProperties());
  }

  private static boolean chooses(UrlText.Hole hole) {
    return hole.alternatives().stream().filter(text -> !text.isEmpty()).count() > 1;
  }

  private Optional<String> expression(GraphRequest request, UrlText written, HostFinder finder) {
    String text = written.text();
    List<HostHit> hits = finder.find(text);
    if (hits.isEmpty()) {
      return Optional.empty();
    }
    String url = AddressFinder.find(text, hits.get(0));
    int start = Math.max(text.lastIndexOf(url, hits.get(0).start()), 0);
    String before = BodyKey.renamed(text.substring(0, start));
    String after = text.substring(start + url.length());
    GraphRequest same = new GraphRequest(request.method(), url, request.cloud());
    return fitsAll(same, written) ? of(same, before, after, written) : Optional.empty();
  }

  /** True when the new address is right with each of the texts that its parts can be. */
  private static boolean fitsAll(GraphRequest request, UrlText written) {
    Optional<String> target = rewriter().rewrite(request).flatMap(Rewrite::url);
    return target.isPresent()
        && written.holes().stream().allMatch(hole -> fits(request, target.get(), hole));
  }

  private static boolean fits(GraphRequest request, String target, UrlText.Hole hole) {
    String mark = "{" + hole.name() + "}";
    return hole.alternatives().stream()
        .allMatch(
            text -> {
              String url = request.url().replace(mark, text);
              Optional<String> other =
                  rewriter()
                      .rewrite(new GraphRequest(request.method(), url, request.cloud()))
                      .flatMap(Rewrite::url);
              return other.filter(o -> o.equals(trimmed(target.replace(mark, text)))).isPresent();
            });
  }

  /** Without the sign of a query that is empty. */
  private static String trimmed(String url) {
    return url.endsWith("?") || url.endsWith("&") ? url.substring(0, url.length() - 1) : url;
  }

  private static RequestRewriter rewriter() {
    return GraphCatalog.rewriter();
  }
}
