package io.github.adalscan.fact.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;

/** The names that the sealed types of code have in stored summaries: {@code ["name", value]}. */
@SuppressWarnings("BadImport") // Type: the annotation member that names a case
final class Forms {
  private Forms() {}

  /** Of {@link Expr}. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_ARRAY)
  @JsonSubTypes({
    @Type(value = Expr.Literal.class, name = "literal"),
    @Type(value = Expr.ClassLiteral.class, name = "class"),
    @Type(value = Expr.Concat.class, name = "concat"),
    @Type(value = Expr.VariableRef.class, name = "variable"),
    @Type(value = Expr.This.class, name = "this"),
    @Type(value = Expr.FieldRef.class, name = "field"),
    @Type(value = Expr.Call.class, name = "call"),
    @Type(value = Expr.New.class, name = "new"),
    @Type(value = Expr.ArrayOf.class, name = "array"),
    @Type(value = Expr.Choice.class, name = "choice"),
    @Type(value = Expr.Cast.class, name = "cast"),
    @Type(value = Expr.Lambda.class, name = "lambda"),
    @Type(value = Expr.MethodReference.class, name = "reference"),
    @Type(value = Expr.Operation.class, name = "operation"),
    @Type(value = Expr.TypeTest.class, name = "test"),
    @Type(value = Expr.Match.class, name = "match"),
    @Type(value = Expr.Opaque.class, name = "opaque")
  })
  interface OfExpr {}

  /** Of {@link Event}. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_ARRAY)
  @JsonSubTypes({
    @Type(value = Event.Evaluate.class, name = "evaluate"),
    @Type(value = Event.Assign.class, name = "assign"),
    @Type(value = Event.Return.class, name = "return"),
    @Type(value = Event.Throw.class, name = "throw"),
    @Type(value = Event.Jump.class, name = "jump")
  })
  interface OfEvent {}
}
