package io.github.adalscan.detect.member;

import io.github.adalscan.fact.code.Expr;
import java.util.List;
import java.util.Optional;

/** Writes what takes the place of a callback argument: a last step of the future. */
final class CallbackText {
  private CallbackText() {}

  /** The step, from its dot on; empty when the call passes no callback. */
  static String of(UsedMember used, Writing writing, MemberText members) {
    Optional<Expr> callback = used.argument("callback").filter(c -> !isNull(c));
    if (callback.isEmpty()) {
      return "";
    }
    Draft draft = writing.draft();
    draft.note("in ADAL4J a failing call with a callback gave null; the future fails now");
    if (callback.get() instanceof Expr.New creation && !creation.body().isEmpty()) {
      draft.note("the failure is a CompletionException around the MsalException");
      return anonymous(CallbackBodies.of(creation, used, writing, members), draft);
    }
    String value = draft.freeName("result");
    String failure = draft.freeName("exception");
    String object = members.text(callback.get(), used.place(), "callback", true);
    draft.note(
        "AuthenticationCallback goes away: let an interface of your own declare the two methods of"
            + " `"
            + object
            + "`");
    if (callback.get() instanceof Expr.New creation) {
      String variable = draft.freeName("callback");
      String first = creation.type().name() + " " + variable + " = " + object + ";\n      ";
      return step(value, failure, first, calls(variable, value, failure));
    }
    return step(value, failure, "", calls(object, value, failure));
  }

  private static String anonymous(Optional<CallbackBodies.Moved> moved, Draft draft) {
    if (moved.isPresent()) {
      List<String> bodies =
          List.of(indented(moved.get().onSuccess()), indented(moved.get().onFailure()));
      return step(moved.get().value(), moved.get().failure(), "", bodies);
    }
    List<String> bodies = List.of("// the body of onSuccess", "// the body of onFailure");
    return step(draft.freeName("result"), draft.freeName("exception"), "", bodies);
  }

  private static String indented(String lines) {
    return lines.isEmpty() ? "// nothing" : lines.replace("\n", "\n        ");
  }

  private static boolean isNull(Expr callback) {
    Expr operand = callback instanceof Expr.Cast cast ? cast.operand() : callback;
    return Origins.isNull(operand);
  }

  private static List<String> calls(String object, String value, String failure) {
    return List.of(object + ".onSuccess(" + value + ");", object + ".onFailure(" + failure + ");");
  }

  private static String step(String value, String failure, String first, List<String> bodies) {
    return String.join(
        "\n",
        ".whenComplete(",
        "    (" + value + ", " + failure + ") -> {",
        "      " + first + "if (" + failure + " == null) {",
        "        " + bodies.get(0),
        "      } else {",
        "        " + bodies.get(1),
        "      }",
        "    })");
  }
}
