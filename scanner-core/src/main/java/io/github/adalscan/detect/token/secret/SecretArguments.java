package io.github.adalscan.detect.token.secret;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.model.LastPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The arguments that libraries take secrets in, as a rule names them: {@code
 * package.Type.method:index} or {@code package.Type.method/arity:index}, {@code new} for
 * constructors, several with blanks between them.
 */
record SecretArguments(List<Entry> entries) {
  /**
   * One argument.
   *
   * @param arity -1 when any number of arguments will do
   */
  record Entry(String type, String method, int arity, int index) {}

  static SecretArguments parse(String text) {
    List<Entry> entries = new ArrayList<>();
    for (String each : text.strip().split("\\s+", -1)) {
      int colon = each.lastIndexOf(':');
      int slash = each.indexOf('/');
      int end = slash < 0 ? colon : slash;
      int dot = colon < 0 ? -1 : each.lastIndexOf('.', end);
      if (dot > 0) {
        int arity = slash < 0 ? -1 : Integer.parseInt(each.substring(slash + 1, colon));
        int index = Integer.parseInt(each.substring(colon + 1));
        entries.add(new Entry(each.substring(0, dot), each.substring(dot + 1, end), arity, index));
      }
    }
    return new SecretArguments(entries);
  }

  /** Every such argument of the tree. */
  List<Closure> in(Detection detection) {
    List<Closure> all = new ArrayList<>();
    for (Entry entry : entries) {
      for (CallSites.Site site : sites(entry, detection)) {
        boolean fits = entry.arity() < 0 || entry.arity() == site.arguments().size();
        if (fits && entry.index() < site.arguments().size() && isOf(entry, site, detection)) {
          all.add(Closure.at(site.arguments().get(entry.index()), site.place()));
        }
      }
    }
    return all;
  }

  private static List<CallSites.Site> sites(Entry entry, Detection detection) {
    String simple = LastPart.ofName(entry.type());
    CallSites sites = detection.project().callSites();
    return entry.method().equals("new") ? sites.createdAs(simple) : sites.named(entry.method());
  }

  private static boolean isOf(Entry entry, CallSites.Site site, Detection detection) {
    Optional<String> owner =
        site.expr() instanceof Expr.New creation
            ? detection.project().declarations().resolve(creation.type())
            : detection.project().types().ownerOf((Expr.Call) site.expr(), site.place());
    return owner
            .filter(o -> detection.project().declarations().isSubtype(o, entry.type()))
            .or(() -> startedBy(site, entry, detection))
            .isPresent()
        || (owner.isEmpty() && named(site.expr()).candidates().contains(entry.type()));
  }

  /** The type before the dot, or behind {@code new}. */
  private static TypeRef named(Expr expr) {
    return expr instanceof Expr.New creation ? creation.type() : ((Expr.Call) expr).owner();
  }

  /** A builder chain whose inner types are not known begins with the creation of the type. */
  private static Optional<String> startedBy(CallSites.Site site, Entry entry, Detection detection) {
    Expr current = site.expr();
    while (current instanceof Expr.Call call && call.receiver().isPresent()) {
      current = call.receiver().get();
    }
    return current instanceof Expr.New creation && current != site.expr()
        ? detection.project().declarations().resolve(creation.type()).filter(entry.type()::equals)
        : Optional.empty();
  }
}
