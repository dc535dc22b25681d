package io.github.adalscan.token.request;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.link.value.Spelled;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.model.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Finds the places that put a token into a header, of a request or of something on its way. */
public final class HeaderSites {
  private final ProjectFacts project;
  private final RequestWords words;
  private final Map<Location, HeaderSite> sites = new LinkedHashMap<>();

  /** Finds those of a whole project. */
  public HeaderSites(ProjectFacts project, RequestWords words) {
    this.project = project;
    this.words = words;
    named(words.headers(), this::addNamed);
    created(words.headerTypes(), this::addNamed);
    named(words.values(), this::addValue);
    named(words.tokens(), this::addToken);
    named(words.users(), this::addUser);
    named(words.registrations(), this::addRegistered);
    created(words.registrationTypes(), this::addRegistered);
    created(words.tokenTypes(), this::addRegistered);
  }

  private void named(Set<String> names, Consumer<CallSites.Site> add) {
    names.forEach(name -> project.callSites().named(name).forEach(add));
  }

  private void created(Set<String> types, Consumer<CallSites.Site> add) {
    types.forEach(type -> project.callSites().createdAs(type).forEach(add));
  }

  /** The words by which they were found. */
  public RequestWords words() {
    return words;
  }

  /** All of them, in a stable order. */
  public List<HeaderSite> all() {
    return List.copyOf(sites.values());
  }

  /** The site that an expression at some location is. */
  public Optional<HeaderSite> at(Location location) {
    return Optional.ofNullable(sites.get(location));
  }

  /** The sites inside a type. */
  public List<HeaderSite> inType(String type) {
    List<HeaderSite> found = new ArrayList<>();
    for (HeaderSite site : sites.values()) {
      String owner = site.place().owner().type().name();
      if (owner.equals(type) || owner.startsWith(type + ".")) {
        found.add(site);
      }
    }
    return found;
  }

  /** The sites inside an expression, such as a lambda, with the statements of its body. */
  List<HeaderSite> inside(Location expression) {
    return sites.entrySet().stream()
        .filter(each -> each.getKey().path().equals(expression.path()))
        .filter(each -> expression.region().contains(each.getKey().region()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private void addValue(CallSites.Site site) {
    boolean known =
        site.receiver()
            .map(receiver -> project.types().typeOf(receiver, site.place()).name())
            .map(LastPart::ofName)
            .filter(words.valueTypes()::contains)
            .isPresent();
    if (known && site.arguments().size() == 1) {
      add(new HeaderSite(site.expr(), site.arguments().get(0), false, site.place()));
    }
  }

  private void addToken(CallSites.Site site) {
    if (site.arguments().size() == 1) {
      add(new HeaderSite(site.expr(), site.arguments().get(0), true, site.place()));
    }
  }

  private void addUser(CallSites.Site site) {
    if (site.arguments().size() > 1) {
      add(new HeaderSite(site.expr(), site.arguments().get(0), true, site.place()));
    }
  }

  private void addRegistered(CallSites.Site site) {
    if (!site.arguments().isEmpty()) {
      add(new HeaderSite(site.expr(), site.expr(), true, site.place()));
    }
  }

  /** Names and values take turns. */
  private void addNamed(CallSites.Site site) {
    for (int i = 0; i + 1 < site.arguments().size(); i += 2) {
      if (isAuthorization(site.arguments().get(i), site.place())) {
        Expr value = single(site.arguments().get(i + 1));
        add(new HeaderSite(site.expr(), value, false, site.place()));
      }
    }
  }

  /** The only value of a header that is given as a list. */
  private Expr single(Expr value) {
    List<Expr> values = project.values().listed(value);
    return values.size() == 1 ? values.get(0) : value;
  }

  private void add(HeaderSite site) {
    sites.putIfAbsent(site.place().locate(site.expr()), site);
  }

  /** By a literal, a constant, a local variable or a getter; else it is not worth following. */
  private boolean isAuthorization(Expr name, Place place) {
    if (name instanceof Expr.Literal literal) {
      return isName(literal.value());
    }
    if (name instanceof Expr.Call call) {
      return Construction.arguments(call).isEmpty()
          && (call.receiver().filter(r -> isRead(name, r, place)).isPresent()
              || (mayBeName(call.name()) && spellsName(name, place)));
    }
    if (name instanceof Expr.VariableRef) {
      return Spelled.any(Closure.at(name, place), project.values(), HeaderSites::isName);
    }
    return name instanceof Expr.FieldRef field
        && (field.receiver().filter(r -> isRead(name, r, place)).isPresent()
            || (mayBeName(field.name()) && (isName(field.name()) || spellsName(field, place))));
  }

  /** What is read from a constant: {@code Header.AUTHORIZATION.value}, {@code ...getName()}. */
  private boolean isRead(Expr name, Expr constant, Place place) {
    return isAuthorization(constant, place)
        || (constant instanceof Expr.FieldRef field
            && isConstant(field.name())
            && mayBeName(field.name())
            && spellsName(name, place));
  }

  private boolean spellsName(Expr name, Place place) {
    return project.values().of(name, place).stream().anyMatch(v -> isName(v.render()));
  }

  /** {@code authHeader}, and every constant. */
  private static boolean mayBeName(String field) {
    return isConstant(field) || field.toLowerCase(Locale.ROOT).contains("auth");
  }

  private static boolean isConstant(String field) {
    return field.equals(field.toUpperCase(Locale.ROOT));
  }

  static boolean isName(String name) {
    return name.strip().equalsIgnoreCase("Authorization");
  }
}
