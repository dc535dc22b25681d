package io.github.adalscan.link.fold;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.limit.Limits;
import io.github.adalscan.link.member.Constants;
import io.github.adalscan.link.member.Methods;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.type.StaticTypes;
import io.github.adalscan.rule.catalog.KnownCalls;
import java.util.List;

/** The texts that operands can be, for those who know what an operation makes of them. */
public interface Texts {
  /** The texts that an expression can be; at least one, perhaps a hole. */
  List<TextValue> of(Expr expr, Frame frame);

  /** All texts of several expressions, one after the other. */
  List<TextValue> join(List<Expr> parts, Frame frame);

  /** The texts that any of several expressions can be; at least one, perhaps a hole. */
  List<TextValue> union(List<Expr> alternatives, Frame frame);

  /** What is constant where it is asked. */
  Constants constants();

  /** The elements of arrays and of what factory methods make. */
  Elements elements();

  /** What calls of well-known methods do. */
  KnownCalls known();

  /** The methods that calls mean. */
  Methods methods();

  /** What expressions are declared as. */
  StaticTypes types();

  /** How much is followed. */
  Limits limits();
}
