package io.github.adalscan.graph.rewrite;

import io.github.adalscan.graph.rewrite.FilterToken.Kind;
import io.github.adalscan.graph.rewrite.GraphTables.Change;
import io.github.adalscan.graph.rewrite.GraphTables.PropertyRule;
import io.github.adalscan.model.Effort;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Renames the properties of one filter expression. Used once, by one thread. */
final class FilterRewriter {
  private static final Set<String> WORDS =
      Set.of(
          "eq", "ne", "gt", "ge", "lt", "le", "and", "or", "not", "true", "false", "null", "any",
          "all", "in", "asc", "desc");
  private static final Set<String> COMPARISONS = Set.of("eq", "ne", "gt", "ge", "lt", "le");
  private static final Set<String> PREFIXES = Set.of("guid", "datetime", "datetimeoffset");

  private static final String ADVANCED =
      "This filter needs the header ConsistencyLevel: eventual and $count=true.";

  private final PropertyNames names;
  private final String entity;
  private final Draft draft;
  private final String issuer;
  private final FilterTokens tokens;
  private final List<String> output = new ArrayList<>();
  private final FilterLambdas lambdas = new FilterLambdas();
  private final String blank;
  private final String quote;
  private final String slash;
  private String lastProperty = "";
  private int at;
  private int depth;

  /**
   * Reads an expression.
   *
   * @param issuer of sign-in names, as far as the address tells
   */
  FilterRewriter(String filter, PropertyNames names, String entity, String issuer, Draft draft) {
    this.names = names;
    this.entity = entity;
    this.issuer = issuer;
    this.draft = draft;
    this.tokens = new FilterTokens(filter);
    this.blank = tokens.raw(token -> token.is(Kind.BLANK), " ");
    this.slash = tokens.raw(token -> token.isSign("/"), "/");
    this.quote = filter.contains("%27") && !filter.contains("'") ? "%27" : "'";
  }

  String rewrite() {
    while (at < tokens.size()) {
      FilterToken token = tokens.get(at);
      if (token.is(Kind.NAME)) {
        name(token);
      } else {
        other(token);
      }
    }
    return String.join("", output);
  }

  private void other(FilterToken token) {
    if (token.isSign(")")) {
      closeLambdas();
      depth--;
    }
    depth += token.isSign("(") ? 1 : 0;
    if (token.is(Kind.HOLE) && tokens.size() == 1) {
      draft.note(Effort.REVIEW, "The filter is not known here: rename the properties in it.");
    }
    emit(token.raw());
    at++;
  }

  /** Names the issuer before the {@code any} ends that asks for a sign-in name. */
  private void closeLambdas() {
    for (FilterLambdas.Lambda lambda : lambdas.close(depth)) {
      emit(blank + "and" + blank + lambda.name() + slash + "issuer" + blank + "eq" + blank);
      emit(quote + issuer + quote);
      draft.note(
          Effort.MANUAL,
          "The issuer is taken from the tenant of the address: make sure that it is the initial"
              + " domain of the tenant.");
    }
  }

  private void name(FilterToken token) {
    String lower = token.plain().toLowerCase(Locale.ROOT);
    if (PREFIXES.contains(lower) && tokens.kind(at + 1) == Kind.TEXT) {
      typedLiteral(lower);
    } else if (tokens.isSign(at + 1, "(")) {
      function(token, lower);
    } else if (WORDS.contains(lower) || isNumber(token.plain())) {
      word(token, lower);
    } else {
      property();
    }
  }

  private void word(FilterToken token, String lower) {
    if (lower.equals("ne") || lower.equals("not")) {
      draft.note(Effort.REVIEW, ADVANCED);
    }
    emit(token.raw());
    at++;
  }

  private void function(FilterToken token, String lower) {
    if (lower.equals("endswith") || lower.equals("not")) {
      draft.note(Effort.REVIEW, ADVANCED);
    } else if (lower.equals("substringof")) {
      draft.note(Effort.MANUAL, "There is no substringof; startswith or $search may do.");
    }
    emit(token.raw());
    at++;
  }

  private static boolean isNumber(String text) {
    return Character.isDigit(text.charAt(0));
  }

  /** {@code guid'x'} and {@code datetime'x'} lose prefix and quotes. */
  private void typedLiteral(String prefix) {
    FilterToken text = tokens.get(at + 1);
    boolean quoted = prefix.equals("guid") && names.isGuidText(entity, lastProperty);
    String value = text.unquoted();
    boolean local = !prefix.equals("guid") && !isZoned(value);
    emit(quoted ? text.raw() : local ? value + "Z" : value);
    at += 2;
  }

  private static boolean isZoned(String time) {
    return time.isEmpty() || time.endsWith("Z") || time.endsWith("}") || time.contains("+");
  }

  /** A path of names: a property, one of a property's, or one of a variable's. */
  private void property() {
    int end = at + 1;
    StringBuilder path = new StringBuilder(tokens.get(at).plain());
    while (tokens.isSign(end, "/")
        && tokens.kind(end + 1) == Kind.NAME
        && !tokens.isQuantifier(end + 1)) {
      path.append('/').append(tokens.get(end + 1).plain());
      end += 2;
    }
    int slash = path.indexOf("/");
    String first = slash < 0 ? path.toString() : path.substring(0, slash);
    Optional<FilterLambdas.Lambda> lambda = lambdas.of(first);
    if (lambda.isPresent()) {
      ofVariable(lambda.get(), slash < 0 ? "" : path.substring(slash + 1), end);
    } else if (tokens.isSign(end, "/") && tokens.isQuantifier(end + 1)) {
      quantifier(path.toString(), end);
    } else {
      plainProperty(path.toString(), end);
    }
  }

  private void ofVariable(FilterLambdas.Lambda lambda, String member, int end) {
    if (member.isEmpty()) {
      emit(lambda.name());
    } else {
      String renamed = renamed(lambda.collection() + "/" + member);
      lastProperty = renamed;
      emit(lambda.name() + slash + renamed.substring(renamed.lastIndexOf('/') + 1));
      if (member.equalsIgnoreCase("issuer")) {
        lambdas.namesIssuer(lambda);
      }
    }
    at = end;
  }

  /** {@code signInNames/any(x:}. */
  private void quantifier(String collection, int end) {
    int open = end + 2;
    boolean declares =
        tokens.isSign(open, "(")
            && tokens.kind(open + 1) == Kind.NAME
            && tokens.isSign(open + 2, ":");
    String target = renamed(collection);
    emit(target + tokens.get(end).raw() + tokens.get(end + 1).raw());
    at = end + 2;
    if (declares) {
      String old = tokens.get(open + 1).plain();
      boolean identities = target.equals("identities");
      String name = identities ? "c" : old;
      depth++;
      boolean issuerMissing = identities && !collection.equalsIgnoreCase("userIdentities");
      lambdas.open(old, new FilterLambdas.Lambda(name, collection, depth, issuerMissing));
      emit(tokens.get(open).raw() + name + tokens.get(open + 2).raw());
      at = open + 3;
    }
  }

  private void plainProperty(String path, int end) {
    Optional<PropertyRule> rule = names.rule(entity, path);
    rule.ifPresent(r -> draft.raise(r.filterEffort()));
    String target = renamed(path);
    lastProperty = target;
    at = end;
    if (target.contains("[")) {
      anyOf(target);
      return;
    }
    emit(target);
    rule.ifPresent(this::mappedValue);
  }

  /** A single value that became a list is asked for by {@code any}. */
  private void anyOf(String target) {
    String list = target.substring(0, target.indexOf('['));
    String member = target.substring(target.indexOf(']') + 1).replace('.', '/');
    String name = list.equals("businessPhones") ? "p" : list.substring(0, 1);
    int end = tokens.endOfComparison(at);
    String inner = tokens.raw(at, end);
    boolean argument = tokens.isSign(at, ",");
    if (argument && !output.isEmpty()) {
      int call = Math.max(output.size() - 2, 0);
      String function = String.join("", output.subList(call, output.size()));
      output.subList(call, output.size()).clear();
      emit(list + "/any(" + name + ":" + function + name + member + inner + ")");
      depth--;
    } else {
      emit(list + "/any(" + name + ":" + name + member + inner + ")");
    }
    at = end;
  }

  /** {@code eq true} where true is called otherwise now. */
  private void mappedValue(PropertyRule rule) {
    int value = at + 3;
    boolean compares =
        value < tokens.size()
            && tokens.get(at).is(Kind.BLANK)
            && COMPARISONS.contains(tokens.get(at + 1).plain())
            && tokens.get(at + 2).is(Kind.BLANK);
    String mapped = compares ? rule.values().get(tokens.get(value).plain()) : null;
    if (mapped != null) {
      emit(tokens.get(at).raw() + tokens.get(at + 1).raw() + tokens.get(at + 2).raw());
      emit(mapped.replace("'", quote));
      at = value + 1;
    }
  }

  private String renamed(String path) {
    Optional<PropertyRule> rule = names.rule(entity, path);
    if (rule.isEmpty()) {
      return names.spelling(entity, path).orElse(path);
    }
    draft.note(PropertyEffort.of(rule.get()), PropertyEffort.check(rule.get()));
    if (rule.get().change() == Change.REMOVED || rule.get().target().isEmpty()) {
      draft.note(Effort.MANUAL, path + " cannot be filtered by.");
    }
    return rule.get().target().orElse(path);
  }

  private void emit(String text) {
    output.add(text);
  }
}
