package io.github.adalscan.token.form;

import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.value.Spelled;
import io.github.adalscan.link.value.Tracer;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.Location;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Follows a token that is read from the answer of a token endpoint back to the request. */
public final class RawTokens {
  private static final String KEY = "access_token";

  private static final int MAX_DEPTH = 5;

  /** Places that are looked at on the way from one token to its request. */
  private static final int MAX_PLACES = 40;

  private final ProjectFacts project;
  private final Set<String> names;
  private final RawRequests requests;

  /** Leads tokens of a project back to its forms. */
  public RawTokens(ProjectFacts project, RawRequests requests, Catalogs catalogs) {
    this.project = project;
    this.names = catalogs.words("raw-token-names");
    this.requests = requests;
  }

  /** True for an expression that takes the access token out of an answer. */
  public boolean reads(Closure root) {
    return CodeWalker.any(root.expr(), expr -> isName(root.with(expr)));
  }

  private boolean isName(Closure read) {
    Expr expr = read.expr();
    return (expr instanceof Expr.Literal literal && literal.value().contains(KEY))
        || (expr instanceof Expr.Call call && names.contains(lower(call.name())))
        || (expr instanceof Expr.FieldRef field && (isMember(field) || isKey(field, read)))
        || (expr instanceof Expr.MethodReference named && names.contains(lower(named.name())));
  }

  /** A member that the answer fills. */
  private boolean isMember(Expr.FieldRef field) {
    return names.contains(lower(field.name()));
  }

  /** A constant that is called after the token and is its key, not that of its type or lifetime. */
  private boolean isKey(Expr.FieldRef field, Closure read) {
    String name = lower(field.name());
    return field.name().equals(field.name().toUpperCase(Locale.ROOT))
        && names.stream().anyMatch(name::contains)
        && Spelled.any(read, project.values(), KEY::equals);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The requests whose answer the expression reads; none when they are not told apart. */
  public List<TokenRequest> of(Closure closure) {
    if (reads(closure) || readsIn(closure)) {
      return answering(closure);
    }
    List<Closure> read = closure.expr() instanceof Expr.Call call ? read(call, closure) : List.of();
    return read.size() == 1 ? answering(read.get(0)) : List.of();
  }

  /** What a method of the tree returns that it takes out of an answer itself. */
  private List<Closure> read(Expr.Call call, Closure closure) {
    List<Closure> all = new ArrayList<>();
    for (Declared.Method method : project.tracer().targets(call, closure.scene())) {
      Scene.at(method.whole()).returns().stream().filter(this::reads).forEach(all::add);
    }
    return all;
  }

  /** The requests whose answer the expression is made of; none when they are not told apart. */
  public List<TokenRequest> answering(Closure closure) {
    List<TokenRequest> found = search(closure, 0, new HashSet<>());
    long forms = found.stream().map(TokenRequest::location).distinct().count();
    return forms == 1 ? found : List.of();
  }

  /** A match of a pattern, say, in a method that knows the name of the token. */
  private boolean readsIn(Closure closure) {
    return closure.expr() instanceof Expr.Call
        && closure.scene().place().method().map(MethodFacts::events).orElse(List.of()).stream()
            .flatMap(event -> event.expressions().stream())
            .anyMatch(root -> reads(closure.with(root)));
  }

  /** Each place is looked at once, and not more than some: answers pass through many hands. */
  private List<TokenRequest> search(Closure closure, int depth, Set<Location> seen) {
    if (!project.within(seen.size() + 1, MAX_PLACES, Bound.PLACES)
        || !seen.add(closure.location())) {
      return List.of();
    }
    List<TokenRequest> here = requests.in(closure.scene());
    if (!here.isEmpty() || !project.within(depth, MAX_DEPTH, Bound.DEPTH)) {
      return here;
    }
    for (Closure part : parts(closure)) {
      for (Tracer.Source source : project.tracer().sources(part)) {
        List<TokenRequest> found = search(source.closure(), depth + 1, seen);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private static List<Closure> parts(Closure closure) {
    List<Closure> parts = new ArrayList<>();
    for (Expr child : closure.expr().children()) {
      if (!(child instanceof Expr.Literal) && !(child instanceof Expr.Lambda)) {
        parts.add(closure.with(child));
      }
    }
    return parts;
  }
}
