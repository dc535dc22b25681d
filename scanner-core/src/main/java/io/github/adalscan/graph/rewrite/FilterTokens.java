package io.github.adalscan.graph.rewrite;

import io.github.adalscan.graph.rewrite.FilterToken.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The tokens of a filter expression, asked for by index; behind the last there is a blank. */
final class FilterTokens {
  private final List<FilterToken> tokens;

  FilterTokens(String filter) {
    this.tokens = FilterToken.read(filter);
  }

  int size() {
    return tokens.size();
  }

  FilterToken get(int index) {
    return tokens.get(index);
  }

  private Optional<FilterToken> at(int index) {
    return index < tokens.size() ? Optional.of(tokens.get(index)) : Optional.empty();
  }

  Kind kind(int index) {
    return at(index).map(FilterToken::kind).orElse(Kind.BLANK);
  }

  boolean isSign(int index, String sign) {
    return at(index).filter(token -> token.isSign(sign)).isPresent();
  }

  boolean isQuantifier(int index) {
    return at(index).filter(t -> t.isName("any") || t.isName("all")).isPresent();
  }

  /** How the first token of a kind is written. */
  String raw(Predicate<FilterToken> wanted, String otherwise) {
    return tokens.stream().filter(wanted).map(FilterToken::raw).findFirst().orElse(otherwise);
  }

  /** The tokens of a range as they are written. */
  String raw(int from, int to) {
    StringBuilder text = new StringBuilder();
    tokens.subList(from, to).forEach(token -> text.append(token.raw()));
    return text.toString();
  }

  /** Behind the operand of a comparison, or behind the parenthesis that ends a function. */
  int endOfComparison(int start) {
    int end = start;
    int open = 0;
    while (end < tokens.size()) {
      FilterToken token = tokens.get(end);
      boolean ends = token.isSign(")") && open == 0;
      if (ends || token.isName("and") || token.isName("or")) {
        return ends && isSign(start, ",") ? end + 1 : withoutBlanks(start, end);
      }
      open += token.isSign("(") ? 1 : token.isSign(")") ? -1 : 0;
      end++;
    }
    return end;
  }

  private int withoutBlanks(int start, int end) {
    int trimmed = end;
    while (trimmed > start && tokens.get(trimmed - 1).is(Kind.BLANK)) {
      trimmed--;
    }
    return trimmed;
  }
}
