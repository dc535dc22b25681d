package io.github.adalscan.token.request;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.token.fact.TextPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The calls that send requests, and where they send them. */
public final class SentRequests {
  private final RequestWords words;

  /** Knows by these words what sends. */
  public SentRequests(RequestWords words) {
    this.words = words;
  }

  /** Where a request is sent, and with which HTTP method if the code tells. */
  public record Sent(TextPart address, Optional<String> method) {}

  /** False for calls that only share the name of one that sends. */
  public boolean sends(CallSites.Site site) {
    if (!(site.expr() instanceof Expr.Call call) || site.receiver().isEmpty()) {
      return false;
    }
    if (words.verbs().contains(call.name())) {
      return requested(call);
    }
    boolean template = words.templates().contains(call.name());
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
  public List<Sent> of(Closure call, RequestSlice slice, Addresses addresses) {
    List<Sent> all = new ArrayList<>();
    if (words.templates().contains(Construction.name(call))) {
      Optional<String> method = addresses.method(new Construction(call, List.of(call), List.of()));
      for (TextPart part : addresses.ofTemplate(call, slice.parts())) {
        all.add(new Sent(part, method));
      }
    }
    if (all.isEmpty()) {
      Optional<String> said = said(call, addresses);
      for (Construction part : slice.parts()) {
        for (TextPart address : addresses.of(part)) {
          all.add(new Sent(address, said.or(() -> addresses.method(part))));
        }
      }
    }
    return all;
  }

  /** {@code request().post(entity)}, {@code request().method("PATCH")}. */
  private Optional<String> said(Closure call, Addresses addresses) {
    return words.verbs().contains(Construction.name(call))
        ? addresses.method(new Construction(call, List.of(call), List.of()))
        : Optional.empty();
  }
}
