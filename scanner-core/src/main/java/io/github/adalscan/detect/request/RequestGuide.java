package io.github.adalscan.detect.request;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.address.AddressFinder;
import io.github.adalscan.graph.address.HostFinder;
import io.github.adalscan.graph.address.HostHit;
import io.github.adalscan.graph.rewrite.GraphRequest;
import io.github.adalscan.graph.rewrite.RequestRewriter;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.type.StaticTypes;
import io.github.adalscan.link.value.Values;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.graph.GraphCatalog;
import java.util.List;
import java.util.Optional;

/** Writes the Microsoft Graph request for an Azure AD Graph one. */
public final class RequestGuide {
  private final HostFinder finder;
  private final Catalogs catalogs;
  private final HttpMethods methods;

  /**
   * Knows the hosts whose requests are written anew.
   *
   * @param types tell which calls are those of HTTP clients
   */
  public RequestGuide(HostFinder finder, Catalogs catalogs, StaticTypes types) {
    this.finder = finder;
    this.catalogs = catalogs;
    this.methods = new HttpMethods(catalogs, types);
  }

  /**
   * What takes the place of an address in a text that is no code.
   *
   * @param url the address
   */
  public Optional<Replacement> plain(String url) {
    return rewriter().rewrite(GraphRequest.of(Optional.empty(), url)).map(r -> r.replacement(""));
  }

  /**
   * What takes the place of an address in code.
   *
   * @param whole the outermost expression that puts the address together
   * @param around the expressions around it, outermost first
   */
  public Optional<Replacement> code(Expr whole, List<Expr> around, Place place, Values values) {
    UrlText text = new UrlTexts(values, place, false).of(whole);
    List<HostHit> hits = finder.find(text.text());
    if (hits.isEmpty()) {
      return Optional.empty();
    }
    String url = AddressFinder.find(text.text(), hits.get(0));
    int start = Math.max(text.text().lastIndexOf(url, hits.get(0).start()), 0);
    String before = text.text().substring(0, start);
    String after = text.text().substring(start + url.length());
    boolean body = BodyKey.isBody(before) || BodyKey.isKeyOf(around);
    GraphRequest request = GraphRequest.of(method(url, before, body, around, place), url);
    Spelled spelled = new Spelled(whole, around, place, catalogs);
    UrlText written = text.isSimplified() ? new UrlTexts(values, place, true).of(whole) : text;
    return rewriter()
        .rewrite(request)
        .map(
            rewrite ->
                text.isSimplified()
                    ? spelled.asWritten(rewrite, request, written, finder)
                    : rewrite.replacement(
                        spelled.of(request, BodyKey.renamed(before), after, text).orElse("")));
  }

  private static RequestRewriter rewriter() {
    return GraphCatalog.rewriter();
  }

  /** The name of the API and the base of addresses are no requests, whatever is called near by. */
  private Optional<String> method(
      String url, String before, boolean body, List<Expr> around, Place place) {
    int path = url.indexOf('/', url.indexOf("://") + 3);
    boolean base = path < 0 || (url.indexOf('/', path + 1) < 0 && url.indexOf('?') < 0);
    if (body || (base && !url.endsWith("/me"))) {
      return Optional.empty();
    }
    Optional<String> written = GraphRequest.parse(before.strip() + " " + url).method();
    return written.isPresent() ? written : methods.of(around, place);
  }
}
