package io.github.adalscan.token.request;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.token.fact.TextPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the address and the method of the request that an object stands for. */
public final class Addresses {
  private static final Set<String> METHODS =
      Set.of("get", "post", "put", "patch", "delete", "head");

  private final ProjectFacts project;
  private final Set<String> setters;
  private final Set<String> basing;
  private final Set<String> reads;
  private final Set<String> stating;
  private final Map<String, String> templates;

  /** Reads the addresses of a project, with what the catalogue calls their setters. */
  public Addresses(ProjectFacts project, Catalogs catalogs) {
    this.project = project;
    this.setters = catalogs.words("address-setters");
    this.basing = catalogs.words("address-bases");
    this.reads = catalogs.words("address-reads");
    this.stating = catalogs.words("stating-calls");
    this.templates = catalogs.meanings("template-verbs");
  }

  /** The absolute addresses that an object can be made for; those of its client if it has none. */
  public List<TextPart> of(Construction made) {
    List<TextPart> bases = new ArrayList<>();
    List<TextPart> found = stated(made, bases);
    return found.isEmpty() ? bases : found;
  }

  /** The absolute addresses that an object states itself. */
  public List<TextPart> stated(Construction made) {
    return stated(made, new ArrayList<>());
  }

  private List<TextPart> stated(Construction made, List<TextPart> bases) {
    List<TextPart> found = new ArrayList<>();
    for (Closure each : texts(made)) {
      boolean base = isBase(each);
      for (Expr argument : Construction.arguments(each.expr())) {
        read(each.with(argument), base ? bases : found, bases);
      }
    }
    if (found.isEmpty()) {
      read(made.root(), found, bases);
      List<Closure> composing =
          made.calls().stream().filter(call -> project.values().composes(call.expr())).toList();
      composing.stream()
          .filter(call -> composing.stream().noneMatch(other -> goesOn(other, call)))
          .forEach(call -> read(call, found, bases));
    }
    return found;
  }

  private boolean isBase(Closure call) {
    return basing.contains(Construction.name(call));
  }

  /** True when a call is made on what another one gives, which therefore is a part only. */
  private static boolean goesOn(Closure later, Closure part) {
    Optional<Expr> current = receiver(later.expr());
    while (current.isPresent()) {
      if (current.get() == part.expr()) {
        return true;
      }
      current = receiver(current.get());
    }
    return false;
  }

  private static Optional<Expr> receiver(Expr expr) {
    return expr instanceof Expr.Call call ? call.receiver() : Optional.empty();
  }

  /** The addresses that the first argument of a call names, behind the base of its client. */
  List<TextPart> ofTemplate(Closure call, List<Construction> parts) {
    List<TextPart> bases = new ArrayList<>();
    for (Construction part : parts) {
      part.calls().stream()
          .filter(this::isBase)
          .forEach(each -> Construction.argument(each, 0).ifPresent(a -> read(a, bases, bases)));
    }
    List<TextPart> found = new ArrayList<>();
    Construction.argument(call, 0).ifPresent(address -> read(address, found, bases));
    return found;
  }

  /** The absolute addresses that an expression can be. */
  public List<TextPart> absolute(Closure text) {
    List<TextPart> found = new ArrayList<>();
    read(text, found, List.of());
    return found;
  }

  /** The root and the calls that can name an address. */
  private List<Closure> texts(Construction made) {
    List<Closure> all = new ArrayList<>();
    all.add(made.root());
    made.calls().stream()
        .filter(call -> setters.contains(Construction.name(call)))
        .forEach(all::add);
    return all;
  }

  /** Adds the addresses of an expression; a path is put behind the bases. */
  private void read(Closure text, List<TextPart> into, List<TextPart> bases) {
    if (text.expr() instanceof Expr.Lambda lambda) {
      lambda.results().forEach(result -> built(text.with(result), into, bases));
      return;
    }
    if (text.expr() instanceof Expr.Call call && isRead(call)) {
      project.constructions().of(text.with(call.receiver().orElseThrow())).stream()
          .filter(made -> made.root().expr() != text.expr())
          .forEach(made -> into.addAll(stated(made)));
      if (!into.isEmpty()) {
        return;
      }
    }
    for (TextValue value : valuesOf(text)) {
      TextPart part = new TextPart(value, AddressPlace.of(value, text, project));
      String rendered = part.text();
      if (rendered.startsWith("http://") || rendered.startsWith("https://")) {
        into.add(part);
      } else {
        bases.stream()
            .filter(base -> continues(base, rendered))
            .map(base -> new TextPart(base.value().then(value), part.location()))
            .toList()
            .forEach(into::add);
      }
    }
  }

  /** True for a path that begins with a slash, or is named behind one. */
  private static boolean continues(TextPart base, String path) {
    boolean named = !path.isEmpty() && Character.isLetter(path.charAt(0)) && !path.contains(":");
    return path.startsWith("/") || (named && base.text().endsWith("/"));
  }

  /** {@code request.getUri()}: the address that another request was made for. */
  private boolean isRead(Expr.Call call) {
    return call.arguments().isEmpty() && call.receiver().isPresent() && reads.contains(call.name());
  }

  /** What a lambda does with the builder that it is given, which starts at the base. */
  private void built(Closure result, List<TextPart> into, List<TextPart> bases) {
    boolean filled = result.expr() instanceof Expr.Call call && call.name().equals("build");
    Closure builder =
        filled ? ((Expr.Call) result.expr()).receiver().map(result::with).orElse(result) : result;
    for (TextValue value : project.values().of(builder)) {
      boolean given = !value.pieces().isEmpty() && value.pieces().get(0) instanceof TextValue.Hole;
      TextValue path =
          new TextValue(
              value.pieces().subList(given ? 1 : 0, value.pieces().size()), value.trail());
      if (path.render().startsWith("/")) {
        for (TextPart base : List.copyOf(bases)) {
          into.add(new TextPart(base.value().then(path), result.location()));
        }
      }
    }
  }

  private List<TextValue> valuesOf(Closure text) {
    List<TextValue> direct = project.values().of(text);
    if (direct.stream().anyMatch(value -> !value.unknown())) {
      return direct;
    }
    return project.tracer().sources(text).stream()
        .filter(source -> !source.closure().equals(text))
        .flatMap(source -> project.values().of(source.closure()).stream())
        .toList();
  }

  /** The HTTP method that an object is made for, in capital letters. */
  public Optional<String> method(Construction made) {
    Optional<String> found = Optional.empty();
    if (made.root().expr() instanceof Expr.New creation) {
      found = httpClass(creation.type().name()).or(() -> argument(made.root()));
    } else if (made.root().expr() instanceof Expr.Call call) {
      found =
          named(call.name()).or(() -> isStated(call) ? argument(made.root()) : Optional.empty());
    }
    for (Closure call : made.calls()) {
      String name = Construction.name(call);
      Optional<String> stated =
          switch (name) {
            case "method", "setRequestMethod" -> Construction.argument(call, 0).flatMap(this::verb);
            case "exchange" -> Construction.argument(call, 1).flatMap(this::verb);
            default -> Optional.ofNullable(templates.get(name)).or(() -> named(name));
          };
      found = stated.isPresent() ? stated : found;
    }
    return found;
  }

  private boolean isStated(Expr.Call call) {
    return stating.contains(call.name());
  }

  /** {@code new HttpUriRequestBase("PATCH", uri)}, {@code SimpleHttpRequest.create("PUT", uri)}. */
  private Optional<String> argument(Closure made) {
    return Construction.arguments(made.expr()).stream()
        .flatMap(argument -> verb(made.with(argument)).stream())
        .findFirst();
  }

  /** The method that an argument names, as text or as a constant such as HttpMethod.POST. */
  Optional<String> verb(Closure argument) {
    Optional<String> constant =
        argument.expr() instanceof Expr.FieldRef field ? named(field.name()) : Optional.empty();
    return constant.or(
        () ->
            project.values().of(argument).stream()
                .findFirst()
                .flatMap(TextValue::complete)
                .flatMap(Addresses::named));
  }

  /** {@code HttpGet} and the like. */
  private static Optional<String> httpClass(String type) {
    String simple = LastPart.ofName(type);
    return simple.startsWith("Http")
        ? named(simple.substring(4).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private static Optional<String> named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return METHODS.contains(lower) ? Optional.of(lower.toUpperCase(Locale.ROOT)) : Optional.empty();
  }
}
