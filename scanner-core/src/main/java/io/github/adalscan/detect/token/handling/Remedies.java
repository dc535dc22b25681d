package io.github.adalscan.detect.token.handling;

import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.rule.catalog.Catalogs;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Recognises code that does something sensible about a refused request. */
final class Remedies {
  private final Catalogs catalogs;

  Remedies(Catalogs catalogs) {
    this.catalogs = catalogs;
  }

  private Set<String> words(String id) {
    return catalogs.words(id);
  }

  /** True for a question after the cause, or a new sign-in of the user. */
  boolean is(Expr expr) {
    return inspects(expr)
        || prompts(expr)
        || tellsSo(expr)
        || (expr instanceof Expr.Call call && words("reason-reads").contains(call.name()))
        || looksIntoMessage(expr)
        || Code.text(expr).filter(this::isReason).isPresent();
  }

  /** {@code e.getMessage().contains(Codes.CONSENT)}; a text that is spelled is judged by itself. */
  private boolean looksIntoMessage(Expr expr) {
    return expr instanceof Expr.Call call
        && words("text-tests").contains(call.name())
        && call.receiver().filter(r -> Code.calls(r, words("failure-reads"))).isPresent()
        && call.arguments().stream().anyMatch(Expr.FieldRef.class::isInstance);
  }

  /** An exception of one's own that says by its name that somebody has to sign in. */
  private boolean tellsSo(Expr expr) {
    return expr instanceof Expr.New creation
        && words("sign-in-words").stream()
            .anyMatch(Code.simple(creation.type().name()).toLowerCase(Locale.ROOT)::contains);
  }

  private boolean isReason(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return words("reason-texts").stream().anyMatch(lower::contains)
        || words("redirect-views").stream().anyMatch(lower::startsWith);
  }

  boolean inspects(Expr expr) {
    return (expr instanceof Expr.TypeTest test && interaction(test.type()))
        || (expr instanceof Expr.ClassLiteral literal && interaction(literal.type()))
        || (expr instanceof Expr.Cast cast && interaction(cast.type()));
  }

  boolean prompts(Expr expr) {
    return asksAgain(expr)
        || (expr instanceof Expr.Call call
            && (words("prompting-calls").contains(call.name())
                || Code.isNamed(call.owner(), words("prompting-parameters"))))
        || (expr instanceof Expr.New creation
            && Code.isNamed(creation.type(), words("prompting-parameters")));
  }

  /** Another request, with parameters that are not known to be for an application. */
  private boolean asksAgain(Expr expr) {
    return expr instanceof Expr.Call call
        && words("plain-requests").contains(call.name())
        && call.arguments().size() == 1
        && !Code.any(
            call.arguments().get(0),
            e ->
                e instanceof Expr.Call builder
                    && Code.isNamed(builder.owner(), words("application-parameters")));
  }

  boolean interaction(TypeRef type) {
    return Code.isNamed(type, words("interaction-exceptions"));
  }

  /** True when a catch clause names the exception itself. */
  boolean names(Part clause) {
    return clause.header().caught().stream().anyMatch(this::interaction);
  }

  /** True when a catch clause stops the exception. */
  boolean stops(Part clause) {
    List<TypeRef> caught = clause.header().caught();
    return caught.stream()
        .anyMatch(type -> interaction(type) || Code.isNamed(type, words("stopping-exceptions")));
  }

  /** True when the call, or the chain on it, has a callback for failures. */
  boolean hasCallback(Expr root) {
    return Code.any(root, e -> Code.calls(e, words("failure-callbacks")));
  }
}
