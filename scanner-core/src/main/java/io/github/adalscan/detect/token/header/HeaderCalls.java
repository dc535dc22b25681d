package io.github.adalscan.detect.token.header;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.FileContext;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells whether a request, or what it is sent with, may be given a token. */
final class HeaderCalls {
  private static final int MAX_DEPTH = 3;

  private final Detection detection;
  private final Set<String> setters;
  private final Set<String> tokens;
  private final Set<String> holders;

  HeaderCalls(Detection detection) {
    this.detection = detection;
    this.setters = detection.catalogs().words("header-setters");
    this.tokens = detection.catalogs().words("token-setters");
    this.holders = detection.catalogs().words("header-holders");
  }

  /** Tests send what they like, and outside of methods nothing is sent. */
  static boolean tested(Place place) {
    return place.file().context() == FileContext.TEST || place.method().isEmpty();
  }

  /** Code of tests is not looked at. */
  static boolean isTest(Place place) {
    return place.file().context() == FileContext.TEST;
  }

  /** True for the name of a call that adds something to what a client sends. */
  boolean intercepts(String name) {
    return detection.catalogs().words("client-interceptors").contains(name);
  }

  /** True when clients of the tree may add headers on their own. */
  boolean intercepted() {
    CallSites sites = detection.project().callSites();
    return detection.catalogs().words("client-interceptors").stream()
        .anyMatch(name -> sites.named(name).stream().anyMatch(site -> !isOther(site)));
  }

  /** {@code defaultHeader("Accept", ...)}: a header that is known and none of a token. */
  private boolean isOther(CallSites.Site site) {
    return site.arguments().size() > 1
        && names(Closure.at(site.expr(), site.place()), site.arguments());
  }

  /** True when some call on an object may give it a token. */
  boolean any(Construction made) {
    return made.calls().stream().anyMatch(this::gives);
  }

  private boolean gives(Closure call) {
    String name = Construction.name(call);
    List<Expr> arguments = Construction.arguments(call.expr());
    return tokens.contains(name)
        || (setters.contains(name) && !arguments.isEmpty() && !names(call, arguments));
  }

  /** True when all names are known, and none is the token's; names and values take turns. */
  private boolean names(Closure call, List<Expr> arguments) {
    for (int i = 0; i < arguments.size(); i += 2) {
      List<TextValue> values = detection.project().values().of(call.with(arguments.get(i)));
      boolean known = !values.isEmpty() && values.stream().allMatch(v -> v.complete().isPresent());
      boolean other =
          arguments.size() > 1
              && known
              && values.stream()
                  .noneMatch(
                      v ->
                          v.complete()
                              .map(String::strip)
                              .filter("Authorization"::equalsIgnoreCase)
                              .isPresent());
      boolean constant =
          !known
              && arguments.get(i) instanceof Expr.FieldRef field
              && field.name().equals(field.name().toUpperCase(Locale.ROOT))
              && !field.name().contains("AUTH");
      if (!other && !constant) {
        return false;
      }
    }
    return true;
  }

  /** True when the entity of a call, all of which is known, holds no token. */
  boolean bareEntity(CallSites.Site site, int index) {
    if (site.arguments().size() <= index) {
      return false;
    }
    return bare(new Closure(site.arguments().get(index), Scene.at(site.place())), 0);
  }

  private boolean bare(Closure part, int depth) {
    if (Code.isNull(part.expr()) || part.expr() instanceof Expr.Literal) {
      return true;
    }
    if (part.expr().name().equals("EMPTY")) {
      return true;
    }
    if (!detection.project().within(depth + 1, MAX_DEPTH, Bound.DEPTH) || handedOn(part)) {
      return false;
    }
    List<Construction> made = detection.project().constructions().of(part);
    boolean all =
        !made.isEmpty()
            && made.stream()
                .allMatch(
                    m ->
                        m.root().expr() instanceof Expr.New creation
                            && detection
                                .project()
                                .declarations()
                                .type(creation.type().name())
                                .isEmpty()
                            && !any(m)
                            && creation.arguments().stream()
                                .allMatch(a -> bare(m.root().with(a), depth + 1)));
    return all || isBody(part);
  }

  /** A value of a type that is known to hold no headers. */
  private boolean isBody(Closure part) {
    var type = detection.project().types().typeOf(part.expr(), part.scene().place());
    return type.isKnown() && !Code.isNamed(type, holders);
  }

  /** A method of the tree gets the object, and may put a token into it. */
  private boolean handedOn(Closure part) {
    return part.expr() instanceof Expr.VariableRef variable
        && Part.around(part.scene().place())
            .filter(
                around ->
                    new Escapes(detection, part.scene().place())
                        .handed(around.in(0), variable.variable()))
            .isPresent();
  }
}
