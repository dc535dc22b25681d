package io.github.adalscan.link.value;

import io.github.adalscan.fact.ConfigEntry;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.config.ConfigTexts;
import io.github.adalscan.link.fold.Elements;
import io.github.adalscan.link.fold.Frame;
import io.github.adalscan.link.fold.GuardedTexts;
import io.github.adalscan.link.fold.Guards;
import io.github.adalscan.link.fold.Texts;
import io.github.adalscan.link.limit.Bounds;
import io.github.adalscan.link.limit.Limits;
import io.github.adalscan.link.limit.Work;
import io.github.adalscan.link.member.Beans;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.member.Constants;
import io.github.adalscan.link.member.Fields;
import io.github.adalscan.link.member.Instances;
import io.github.adalscan.link.member.Methods;
import io.github.adalscan.link.place.Answers;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.text.Interpolation;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.type.Declarations;
import io.github.adalscan.link.type.StaticTypes;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.rule.catalog.KnownCalls;
import io.github.adalscan.source.kind.FileKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Which texts an expression can be, without running code. Unknown parts stay holes. */
public final class Values implements Texts {
  private final Declarations declarations;
  private final StaticTypes types;
  private final Methods methods;
  private final Fields fields;
  private final Lazy<CallSites> sites;
  private final ConfigTexts config;
  private final Beans beans;
  private final Elements elements;
  private final TextCalls calls;
  private final Constants constants;
  private final Guards guards;
  private final GuardedTexts choices;
  private final ReturnedTexts returned;
  private final VariableTexts variables;
  private final FieldTexts inFields;
  private final Tracer tracer;
  private final Limits limits;
  private final Answers<TextValue> locally = new Answers<>(each -> find(each, false));
  private final Answers<TextValue> anywhere = new Answers<>(each -> find(each, true));
  private final AtomicLong total = new AtomicLong(Bounds.MAX_TOTAL_STEPS);

  public Values(
      Declarations declarations,
      StaticTypes types,
      Methods methods,
      Lazy<CallSites> sites,
      ConfigTexts config,
      Limits limits) {
    this.declarations = declarations;
    this.types = types;
    this.methods = methods;
    this.sites = sites;
    this.fields = new Fields(declarations, types, sites::get, limits);
    this.config = config;
    this.limits = limits;
    this.beans = new Beans(declarations);
    this.elements = new Elements(declarations);
    this.calls = new TextCalls(this);
    this.constants = new Constants(declarations, types, limits);
    this.guards = new Guards(this);
    this.choices = new GuardedTexts(this, guards);
    this.returned = new ReturnedTexts(this, choices, config);
    this.variables = new VariableTexts(this, new ParameterTexts(this, config));
    this.inFields = new FieldTexts(this, config);
    this.tracer = new Tracer(this);
  }

  /**
   * The texts that an expression can be; at least one, perhaps a hole. Parameters of the method
   * around it stay holes.
   */
  public List<TextValue> of(Expr expr, Place place) {
    return locally.of(Closure.at(expr, place));
  }

  /**
   * The texts that an expression can be in its scene; at least one, perhaps a hole. A parameter
   * that the scene does not bind can be what any caller of the tree passes.
   */
  public List<TextValue> of(Closure closure) {
    return anywhere.of(closure);
  }

  private List<TextValue> find(Closure closure, boolean callers) {
    return of(closure.expr(), Frame.at(closure.scene(), callers, work(Bounds.MAX_STEPS)));
  }

  /** The texts of a literal with <code>${key}</code> in it, for files near its place. */
  public List<TextValue> configured(Expr.Literal literal, Place place) {
    return config.ofLiteral(literal, place.owner());
  }

  /** The texts of a configured value with <code>${key}</code> in it. */
  public List<TextValue> configured(ConfigEntry entry, FileFacts file) {
    return config.ofEntry(entry, file);
  }

  /** True when the expression itself puts a text together, out of other expressions. */
  public boolean composes(Expr expr) {
    return calls.composes(expr);
  }

  /** The elements that an array or a call such as {@code List.of(x)} is given; else none. */
  public List<Expr> listed(Expr whole) {
    boolean made = whole instanceof Expr.ArrayOf || whole instanceof Expr.Call;
    return made ? elements.direct(whole) : List.of();
  }

  /** True when the expression makes one text of the elements of a collection. */
  public boolean joins(Expr expr) {
    return calls.joins(expr);
  }

  @Override
  public List<TextValue> of(Expr expr, Frame frame) {
    if (!frame.work().step(frame.depth())) {
      return List.of(TextValue.hole(""));
    }
    if (expr instanceof Expr.Literal literal) {
      return List.of(literal(literal, frame.place()));
    }
    if (expr instanceof Expr.Concat concat) {
      return join(concat.parts(), frame);
    }
    if (expr instanceof Expr.VariableRef variable) {
      return variables.of(variable, frame);
    }
    if (expr instanceof Expr.FieldRef field) {
      return inFields.of(field, frame);
    }
    if (expr instanceof Expr.Cast cast) {
      return of(cast.operand(), frame.deeper());
    }
    if (expr instanceof Expr.Choice choice) {
      return choices.of(choice, frame);
    }
    return calls.of(expr, frame).orElseGet(() -> returned.of(expr, frame));
  }

  /** Where text can hold expressions, what has escapes is left as it is: they may be of those. */
  private static TextValue literal(Expr.Literal literal, Place place) {
    if (literal.kind() == Expr.LiteralKind.NULL) {
      return TextValue.hole("");
    }
    boolean interpolates =
        literal.isText()
            && literal.verbatim()
            && literal.value().indexOf(Interpolation.MARK) >= 0
            && place.file().kind() == FileKind.JVM_SOURCE
            && !place.file().path().contains(".jsp");
    return interpolates
        ? Interpolation.of(literal.value(), place.locate(literal))
        : TextValue.of(literal.value(), place.locate(literal));
  }

  /** All texts of several expressions, one after the other. */
  @Override
  public List<TextValue> join(List<Expr> parts, Frame frame) {
    List<TextValue> result = List.of(new TextValue(List.of(), List.of()));
    for (Expr part : parts) {
      result = limits.product(result, of(part, frame.deeper()));
    }
    return result;
  }

  @Override
  public List<TextValue> union(List<Expr> alternatives, Frame frame) {
    Set<TextValue> all = new LinkedHashSet<>();
    for (Expr each : alternatives) {
      if (!limits.room(all)) {
        break;
      }
      for (TextValue value : of(each, frame.deeper())) {
        if (limits.room(all)) {
          all.add(value);
        }
      }
    }
    return all.isEmpty() ? List.of(TextValue.hole("")) : List.copyOf(all);
  }

  /** The creation of the object whose member is meant, if it is the one that this runs on. */
  Lazy<Optional<Closure>> self(
      Expr.Qualifier qualifier, Optional<Expr> receiver, Declared member, Frame frame) {
    if (isOwn(qualifier)) {
      return instances().running(frame.scene(), member);
    }
    return Lazy.of(() -> receiver.flatMap(r -> tracer.creation(new Closure(r, frame.scene()))));
  }

  /** True for a member of the object itself. */
  static boolean isOwn(Expr.Qualifier qualifier) {
    return qualifier == Expr.Qualifier.NONE
        || qualifier == Expr.Qualifier.THIS
        || qualifier == Expr.Qualifier.SUPER;
  }

  /** What fields hold. */
  FieldTexts inFields() {
    return inFields;
  }

  Guards guards() {
    return guards;
  }

  @Override
  public Constants constants() {
    return constants;
  }

  TextCalls calls() {
    return calls;
  }

  /** What calls of well-known methods do. */
  @Override
  public KnownCalls known() {
    return declarations.calls();
  }

  /** The elements of arrays and of what factory methods make. */
  @Override
  public Elements elements() {
    return elements;
  }

  public Declarations declarations() {
    return declarations;
  }

  @Override
  public StaticTypes types() {
    return types;
  }

  @Override
  public Methods methods() {
    return methods;
  }

  GivenArguments given() {
    return new GivenArguments(this);
  }

  Instances instances() {
    return new Instances(declarations, sites.get());
  }

  Beans beans() {
    return beans;
  }

  public Fields fields() {
    return fields;
  }

  @Override
  public Limits limits() {
    return limits;
  }

  Work work(int steps) {
    return new Work(steps, limits, total);
  }

  public Tracer tracer() {
    return tracer;
  }

  CallSites sites() {
    return sites.get();
  }
}
