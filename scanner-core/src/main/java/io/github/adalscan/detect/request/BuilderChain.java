package io.github.adalscan.detect.request;

import io.github.adalscan.detect.spelling.JavaSpelling;
import io.github.adalscan.fact.code.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A chain of calls that builds an address piece by piece. The new address goes whole into its
 * beginning: {@code client.target(...)}, {@code new URIBuilder(...)}.
 */
final class BuilderChain {
  private static final Set<String> STARTS =
      Set.of("target", "fromUriString", "fromHttpUrl", "fromUri", "parse", "get");

  private static final String OKHTTP = "HttpUrl.Builder";

  private final Expr start;
  private final boolean builds;

  private BuilderChain(Expr start, boolean builds) {
    this.start = start;
    this.builds = builds;
  }

  /** The chain that an expression is, if it is one. */
  static Optional<BuilderChain> of(Expr whole) {
    List<Expr> chain = new ArrayList<>();
    Expr current = whole;
    chain.add(current);
    while (current instanceof Expr.Call call && call.receiver().isPresent()) {
      current = call.receiver().get();
      chain.add(0, current);
    }
    boolean builds = whole instanceof Expr.Call last && last.name().equals("build");
    return chain.stream()
        .filter(BuilderChain::starts)
        .findFirst()
        .map(start -> new BuilderChain(start, builds));
  }

  private static boolean starts(Expr expr) {
    if (expr instanceof Expr.New creation) {
      boolean uri = creation.type().name().toLowerCase(Locale.ROOT).endsWith("uribuilder");
      return uri || okHttp(creation).isPresent();
    }
    return expr instanceof Expr.Call call
        && (isNew(call)
            || (isUriOf(call) && call.arguments().size() == 1)
            || (STARTS.contains(call.name()) && call.arguments().size() == 1));
  }

  private static boolean isNew(Expr.Call call) {
    return call.name().equals("newInstance")
        && call.owner().name().endsWith("UriComponentsBuilder");
  }

  private static boolean isUriOf(Expr.Call call) {
    return call.name().equals("create") && call.owner().name().endsWith("URI");
  }

  /** The builder of OkHttp, as the source spells it as far as that is known. */
  private static Optional<String> okHttp(Expr.New creation) {
    return Stream.concat(Stream.of(creation.type().name()), creation.type().candidates().stream())
        .filter(name -> name.endsWith(OKHTTP))
        .findFirst();
  }

  /**
   * The chain for another address.
   *
   * @param address Java source of a text
   */
  String with(String address) {
    if (start instanceof Expr.New creation) {
      return okHttp(creation)
          .map(type -> type.substring(0, type.lastIndexOf('.')) + ".get(" + address + ")")
          .orElseGet(
              () ->
                  "new "
                      + creation.type().name()
                      + "("
                      + address
                      + ")"
                      + (builds ? ".build()" : ""));
    }
    if (start instanceof Expr.Call call && isNew(call)) {
      return call.owner().name() + ".fromUriString(" + address + ")";
    }
    String java = JavaSpelling.of(start);
    String argument = JavaSpelling.of(((Expr.Call) start).arguments().get(0));
    return java.substring(0, java.length() - argument.length() - 1) + address + ")";
  }
}
