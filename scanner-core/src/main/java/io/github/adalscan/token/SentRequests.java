package io.github.adalscan.token;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.CallSites;
import io.github.adalscan.link.Closure;
import io.github.adalscan.link.Construction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The calls that send requests, and where they send them. */
final class SentRequests {
  /** Calls whose first argument is the address. */
  private static final Set<String> TEMPLATES =
      Set.of(
          "exchange",
          "getForObject",
          "getForEntity",
          "postForObject",
          "postForEntity",
          "postForLocation",
          "put",
          "patchForObject",
          "delete",
          "execute");

  /** Calls that send what they are made on or are given. */
  private static final Set<String> OTHERS =
      Set.of(
          "newCall",
          "send",
          "sendAsync",
          "retrieve",
          "exchangeToMono",
          "exchangeToFlux",
          "executeMethod",
          "asString",
          "asJson",
          "asObject");

  /** The verbs of JAX-RS invocations: {@code target.request().get()}. */
  private static final Set<String> VERBS = Set.of("get", "post", "method", "invoke", "buildGet");

  static final Set<String> SENDING;

  static {
    Set<String> all = new java.util.TreeSet<>(TEMPLATES);
    all.addAll(OTHERS);
    all.addAll(VERBS);
    SENDING = Set.copyOf(all);
  }

  private SentRequests() {}

  /** A request as it is sent. */
  record Sent(TextPart address, Optional<String> method) {}

  /** False for calls that only share the name of one that sends. */
  static boolean sends(CallSites.Site site) {
    if (!(site.expr() instanceof Expr.Call call) || site.receiver().isEmpty()) {
      return false;
    }
    if (VERBS.contains(call.name())) {
      return requested(call);
    }
    boolean template = TEMPLATES.contains(call.name());
    return !template
        || (!call.arguments().isEmpty() && !(call.arguments().get(0) instanceof Expr.Lambda))
        || requested(call);
  }

  private static boolean requested(Expr.Call call) {
    Optional<Expr> receiver = call.receiver();
    while (receiver.isPresent() && receiver.get() instanceof Expr.Call each) {
      if (each.name().equals("request")) {
        return true;
      }
      receiver = each.receiver();
    }
    return false;
  }

  /** Where a call sends its request: to its first argument, or where its objects say. */
  static List<Sent> of(Closure call, RequestSlice slice, Addresses addresses) {
    List<Sent> all = new ArrayList<>();
    if (TEMPLATES.contains(Construction.name(call))) {
      Optional<String> method = addresses.method(new Construction(call, List.of(call), List.of()));
      for (TextPart part : addresses.ofTemplate(call, slice.parts())) {
        all.add(new Sent(part, method));
      }
    }
    if (all.isEmpty()) {
      for (Construction part : slice.parts()) {
        for (TextPart address : addresses.of(part)) {
          all.add(new Sent(address, addresses.method(part)));
        }
      }
    }
    return all;
  }
}
