package io.github.adalscan.detect.member;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.Location;
import io.github.adalscan.rule.catalog.library.Alternative;
import io.github.adalscan.rule.catalog.library.Application;
import io.github.adalscan.rule.catalog.library.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes the expression that replaces a use of a member, out of the member's template. */
final class MemberText {
  private static final int MAX_DEPTH = 12;

  private final Writing writing;
  private final AudienceTable audiences;
  private final SiteText site;
  private final ScopeText scopes;
  private final ApplicationText applications;
  private final Map<Location, String> written = new HashMap<>();
  private int depth;

  MemberText(Writing writing, AudienceTable audiences) {
    this.writing = writing;
    this.audiences = audiences;
    this.site = new SiteText(writing, this);
    this.scopes = new ScopeText(writing, this, audiences);
    this.applications = new ApplicationText(writing, this);
  }

  /** The same for a use that stands elsewhere and moves to the site. */
  MemberText at(UsedMember used) {
    return new MemberText(
        new Writing(used, writing.clients(), writing.project(), writing.draft()), audiences);
  }

  /** The replacement; empty when the catalogue has none. */
  Optional<String> of(UsedMember used) {
    Optional<Member> member = used.member().filter(m -> !m.replacement().isEmpty());
    if (member.isEmpty() || !writing.project().within(depth, MAX_DEPTH, Bound.DEPTH)) {
      return Optional.empty();
    }
    Location key = used.place().locate(used.expr());
    depth++;
    try {
      // Written once, so that a second mention takes the same names.
      Optional<String> known = Optional.ofNullable(written.get(key));
      String text = known.orElseGet(() -> fill(used, member.get()));
      written.put(key, text);
      return Optional.of(text);
    } finally {
      depth--;
    }
  }

  private String fill(UsedMember used, Member member) {
    String template = template(used, member);
    Map<String, String> fresh = new HashMap<>();
    String text =
        Template.fill(
            template,
            (name, dot) ->
                name.startsWith("$")
                    ? Optional.of(fresh.computeIfAbsent(name, this::freeName))
                    : value(used, member, name, dot));
    if (writing.library().applications().stream().noneMatch(a -> starts(template, a))) {
      return text;
    }
    writing.draft().acquire();
    return text + CallbackText.of(used, writing, this);
  }

  private String freeName(String wish) {
    return writing.draft().freeName(wish.substring(1));
  }

  /** The case that decided what is right, or could decide for something else, as clauses. */
  List<String> cases(UsedMember used) {
    List<String> clauses = new ArrayList<>();
    for (Alternative each : used.member().map(Member::alternatives).orElse(List.of())) {
      Optional<Expr> argument = used.argument(each.argument());
      if (applies(each, used)) {
        clauses.add(each.when());
      } else if (each.is().equals("null") && !argument.map(MemberText::isText).orElse(true)) {
        Member member = used.member().orElseThrow();
        String code = Template.fill(each.template(), (name, dot) -> value(used, member, name, dot));
        clauses.add("if " + each.when() + ": `" + code + "`");
      }
    }
    return clauses;
  }

  private static boolean isText(Expr expr) {
    return expr instanceof Expr.Literal || expr instanceof Expr.Concat;
  }

  /** True when an alternative is the replacement, so that what is said of the main one is not. */
  boolean isOtherwise(UsedMember used) {
    return used.member().stream()
        .flatMap(m -> m.alternatives().stream())
        .anyMatch(a -> applies(a, used));
  }

  private static boolean starts(String template, Application application) {
    return template.startsWith("{" + application.id() + "}");
  }

  private String template(UsedMember used, Member member) {
    return member.alternatives().stream()
        .filter(a -> applies(a, used))
        .findFirst()
        .map(Alternative::template)
        .orElse(member.replacement());
  }

  private boolean applies(Alternative alternative, UsedMember used) {
    Optional<Expr> argument = used.argument(alternative.argument());
    return alternative.is().equals("null")
        ? argument.filter(Origins::isNull).isPresent()
        : argument
            .flatMap(a -> writing.maker(a, used.place()))
            .filter(m -> m.name().equals(alternative.is()))
            .isPresent();
  }

  private Optional<String> value(UsedMember used, Member member, String name, boolean dot) {
    int point = name.indexOf('.');
    if (point > 0) {
      return Optional.of(part(used, name.substring(0, point), name.substring(point + 1)));
    }
    if (name.equals("scopes")) {
      return Optional.of(scopes.of(used));
    }
    if (name.equals("receiver")) {
      return Optional.of(receiver(used, dot));
    }
    if (name.equals("application")) {
      return Optional.of(applications.expression(used));
    }
    Optional<Application> application = writing.library().application(name);
    if (application.isPresent()) {
      return Optional.of(applications.variable(application.get(), used));
    }
    if (member.indexOf(name) >= 0) {
      return Optional.of(argument(used, name, dot));
    }
    return known(used, name, dot);
  }

  /** What the template names beside the call's own arguments. */
  private Optional<String> known(UsedMember used, String name, boolean dot) {
    if (!writing.library().placeholders().containsKey(name)) {
      return Optional.empty();
    }
    Optional<UsedMember> source = writing.source(used, name);
    if (source.isPresent()) {
      return Optional.of(argument(source.get(), name, dot));
    }
    // What the receiver was read from, as the result that user information comes from.
    Optional<UsedMember> getter =
        used.receiver().flatMap(r -> writing.maker(r, used.place())).filter(g -> isGetter(g));
    return getter.isPresent() && name.equals("result")
        ? getter.map(g -> receiver(g, dot))
        : Optional.of(writing.draft().placeholder(name));
  }

  private static boolean isGetter(UsedMember used) {
    return used.receiver().isPresent() && used.arguments().isEmpty();
  }

  private String receiver(UsedMember used, boolean dot) {
    String none = used.expr() instanceof Expr.MethodReference ? ReferenceText.PARAMETER : "this";
    return used.receiver().map(r -> text(r, used.place(), "result", dot)).orElse(none);
  }

  /** The argument of a parameter, or the parameter's name where there are no arguments. */
  String argument(UsedMember used, String parameter, boolean dot) {
    Optional<Expr> argument = used.argument(parameter);
    if (argument.isEmpty() || Origins.isNull(argument.get())) {
      return argument.isPresent() && !dot ? "null" : writing.draft().placeholder(parameter);
    }
    return text(argument.get(), used.place(), parameter, dot);
  }

  /** What an argument was made of; else what the replaced getter of it gives. */
  private String part(UsedMember used, String parameter, String part) {
    Optional<UsedMember> made =
        used.argument(parameter).flatMap(a -> writing.maker(a, used.place()));
    if (made.isPresent() && made.get().argument(part).isPresent()) {
      return argument(made.get(), part, false);
    }
    if (made.isPresent() && part.equals("receiver")) {
      return receiver(made.get(), true);
    }
    String getter = "get" + part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
    String whole = argument(used, parameter, true);
    return used.member()
        .map(m -> m.parameters().get(m.indexOf(parameter)).type())
        .flatMap(type -> writing.library().type(type))
        .flatMap(type -> type.members(getter).stream().findFirst())
        .map(g -> Template.fill(g.replacement(), (name, dot) -> Optional.of(whole)))
        .orElse(whole + "." + getter + "()");
  }

  /** As {@link SiteText#of}. */
  String text(Expr expr, Place from, String name, boolean dot) {
    return site.of(expr, from, name, dot);
  }

  /** The source of an expression, with the members of the library in it replaced. */
  String plain(Expr expr, Place from) {
    return site.plain(expr, from);
  }
}
