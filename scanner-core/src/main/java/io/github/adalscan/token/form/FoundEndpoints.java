package io.github.adalscan.token.form;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.login.LoginEndpoint;
import io.github.adalscan.graph.login.LoginEndpoints;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.link.value.Spelled;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.request.Addresses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The endpoints of sign-in, and the hosts of other addresses, that a method names. */
final class FoundEndpoints {
  /** An endpoint and the text that names it. */
  record Endpoint(LoginEndpoint endpoint, TextPart text) {}

  private final ProjectFacts project;
  private final LoginEndpoints endpoints;
  private final Addresses addresses;
  private final Map<String, Endpoint> found = new LinkedHashMap<>();
  private final Set<String> hosts = new TreeSet<>();

  FoundEndpoints(ProjectFacts project, LoginEndpoints endpoints, Catalogs catalogs) {
    this.project = project;
    this.endpoints = endpoints;
    this.addresses = new Addresses(project, catalogs);
  }

  /** All, without the paths of which addresses are put together. */
  List<Endpoint> all() {
    return found.values().stream().filter(end -> !isPart(end.endpoint())).toList();
  }

  private boolean isPart(LoginEndpoint path) {
    return found.values().stream()
        .map(Endpoint::endpoint)
        .anyMatch(whole -> completes(whole, path) || endsWith(whole, path));
  }

  private static boolean completes(LoginEndpoint whole, LoginEndpoint path) {
    return path.owner() == LoginEndpoint.Owner.UNKNOWN
        && whole.owner() != LoginEndpoint.Owner.UNKNOWN
        && whole.path().equals(path.path());
  }

  private static boolean endsWith(LoginEndpoint whole, LoginEndpoint path) {
    return path.address().startsWith("/")
        && whole.address().startsWith("http")
        && whole.address().endsWith(path.address());
  }

  Set<String> hosts() {
    return Set.copyOf(hosts);
  }

  /** Adds those that a text names; true when it names one. */
  boolean add(TextPart part) {
    List<LoginEndpoint> all = endpoints.find(LoginEndpoints.plain(part.text()));
    all.forEach(each -> found.putIfAbsent(each.address(), new Endpoint(each, part)));
    if (all.isEmpty() && part.text().startsWith("http")) {
      Resources.host(part.text()).filter(host -> host.indexOf('{') < 0).ifPresent(hosts::add);
    }
    return !all.isEmpty();
  }

  /** True for an address, with its own query, at a host that does not sign in to Entra ID. */
  boolean isElsewhere(TextPart part) {
    return part.text().startsWith("http")
        && Resources.host(part.text())
            .filter(host -> host.indexOf('{') < 0 && !endpoints.isHost(host))
            .isPresent();
  }

  /** The endpoint at which the requests of a client begin. */
  void addBase(Closure client) {
    for (Construction made : project.constructions().of(client)) {
      addresses.of(made).forEach(this::add);
    }
  }

  /** The path of an endpoint, below the address of its client. */
  void addPath(Closure closure, Expr.Call call) {
    boolean path =
        call.arguments().stream()
            .anyMatch(a -> Spelled.any(closure.with(a), project.values(), LoginEndpoints::mayHold));
    if (path && call.receiver().isPresent()) {
      for (Construction made : project.constructions().of(closure)) {
        addresses.of(made).forEach(this::add);
      }
    }
  }
}
