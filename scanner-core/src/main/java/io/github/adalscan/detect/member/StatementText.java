package io.github.adalscan.detect.member;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.rule.catalog.library.Member;
import io.github.adalscan.source.kind.FileKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** Writes the statement around a replaced expression again, with the types of the new library. */
final class StatementText {
  private static final String FUTURE = "java.util.concurrent.Future";
  private static final int MAX_LINES = 12;

  private final Writing writing;
  private final MemberText members;

  StatementText(Writing writing, MemberText members) {
    this.writing = writing;
    this.members = members;
  }

  /** The statement; around anything else than a plain statement, one for the expression alone. */
  String of(String expression) {
    Place place = writing.site().place();
    Optional<Event> event =
        writing.method().filter(m -> place.event() < m.events().size()).map(this::event);
    return event
        .flatMap(this::whole)
        .or(() -> event.flatMap(this::ofLambda))
        .orElseGet(() -> alone(expression));
  }

  /** The statement that ends the lambda around the site, as a block. */
  private Optional<String> ofLambda(Event event) {
    if (writing.site().place().file().kind() != FileKind.JAVA || !keepsResult()) {
      return Optional.empty();
    }
    List<Expr> results = new ArrayList<>();
    event.expressions().forEach(root -> CodeWalker.forEach(root, e -> addResult(e, results)));
    if (results.isEmpty()) {
      return Optional.empty();
    }
    writing.draft().note("the lines are the body of the lambda");
    Expr result = results.get(results.size() - 1);
    return Optional.of("return " + members.plain(result, writing.site().place()) + ";");
  }

  private void addResult(Expr expr, List<Expr> results) {
    if (expr instanceof Expr.Lambda lambda && lambda.results().size() == 1) {
      Expr result = lambda.results().get(0);
      CodeWalker.forEach(
          result,
          inner -> {
            if (inner == writing.site().expr()) {
              results.add(result);
            }
          });
    }
  }

  private Event event(MethodFacts method) {
    return method.events().get(writing.site().place().event());
  }

  private Optional<String> whole(Event event) {
    if (event instanceof Event.Return returned) {
      return plain(returned.value()).map(text -> "return " + text + ";");
    }
    if (event instanceof Event.Evaluate evaluated) {
      boolean statement =
          evaluated.value() instanceof Expr.Call || evaluated.value() instanceof Expr.New;
      return statement ? plain(evaluated.value()).map(text -> text + ";") : Optional.empty();
    }
    Event.Assign assign = (Event.Assign) event;
    return plain(assign.value())
        .flatMap(
            text ->
                target(assign.target())
                    .map(t -> t + (assign.append() ? " += " : " = ") + text + ";"));
  }

  /** The text of a value that holds the site, if its type stays what the statement expects. */
  private Optional<String> plain(Expr root) {
    boolean java = writing.site().place().file().kind() == FileKind.JAVA;
    boolean large = lines(root) - lines(writing.site().expr()) >= MAX_LINES;
    return !java || large || isBlockAround(root) || !keepsResult()
        ? Optional.empty()
        : Optional.of(members.plain(root, writing.site().place()));
  }

  private static int lines(Expr expr) {
    return expr.region().endLine() - expr.region().startLine();
  }

  /** True when a lambda or anonymous class stands between the statement and the site. */
  private boolean isBlockAround(Expr root) {
    AtomicBoolean found = new AtomicBoolean();
    Expr site = writing.site().expr();
    AtomicBoolean holdsSite = new AtomicBoolean();
    CodeWalker.forEach(
        root,
        expr -> {
          boolean block =
              expr instanceof Expr.Lambda
                  || (expr instanceof Expr.New creation && !creation.body().isEmpty());
          if (block && !expr.equals(site) && expr.region().contains(site.region())) {
            found.set(true);
          }
          if (expr.equals(site)) {
            holdsSite.set(true);
          }
        });
    return found.get() || !holdsSite.get();
  }

  /** A device code, say, is no result any more. */
  private boolean keepsResult() {
    String returns = writing.site().member().map(Member::returnType).orElse("");
    int open = returns.indexOf('<');
    if (open < 0) {
      return true;
    }
    String inner = returns.substring(open + 1, returns.length() - 1);
    return newType(inner).filter("IAuthenticationResult"::equals).isPresent();
  }

  private Optional<String> target(Expr target) {
    if (!(target instanceof Expr.VariableRef ref)) {
      return target instanceof Expr.FieldRef
          ? Optional.of(members.plain(target, writing.site().place()))
          : Optional.empty();
    }
    Variable variable = writing.method().orElseThrow().variables().get(ref.variable());
    if (variable.kind() == Variable.Kind.ELEMENT) {
      return Optional.empty();
    }
    boolean declares = variable.region().equals(ref.region());
    return Optional.of(declares ? type(variable.type()) + " " + ref.name() : ref.name());
  }

  /** A statement for a site that stands in the middle of something else. */
  private String alone(String expression) {
    Draft draft = writing.draft();
    String returns = writing.site().member().map(Member::returnType).orElse("");
    if (returns.startsWith(FUTURE)) {
      return "IAuthenticationResult " + draft.freeName("result") + " = " + expression + ".join();";
    }
    String simple = LastPart.ofName(returns);
    String type = returns.isEmpty() ? "Object" : newType(returns).orElse(simple);
    return type + " " + draft.freeName("value") + " = " + expression + ";";
  }

  private Optional<String> newType(String name) {
    return NewTypes.of(name, writing.library());
  }

  /** A declared type with those of the library replaced. */
  private String type(TypeRef ref) {
    if (!ref.isKnown()) {
      return "var";
    }
    String name = writing.project().declarations().resolve(ref).orElse(ref.name());
    boolean future = ref.candidates().contains(FUTURE);
    String simple = future ? "CompletableFuture" : newType(name).orElse(ref.name());
    List<TypeRef> arguments = ref.arguments();
    String suffix =
        arguments.isEmpty()
            ? ""
            : arguments.stream()
                .map(a -> a.isKnown() ? type(a) : "?")
                .collect(Collectors.joining(", ", "<", ">"));
    return simple + suffix + "[]".repeat(ref.dimensions());
  }
}
