package io.github.adalscan.detect.token.handling;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.CallSites;
import io.github.adalscan.link.Closure;
import io.github.adalscan.link.TextValue;
import io.github.adalscan.model.FileContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds decisions on numbers in the text of an error. */
final class ErrorTexts {
  private static final Pattern CODE = Pattern.compile("AADSTS\\d{0,9}");
  private static final List<String> SEARCHES =
      List.of(
          "contains", "indexOf", "startsWith", "matches", "containsIgnoreCase", "equals", "find");

  private ErrorTexts() {}

  static List<Objection> decisions(Detection detection) {
    List<Objection> all = new ArrayList<>();
    for (String search : SEARCHES) {
      for (CallSites.Site site : detection.project().callSites().named(search)) {
        if (site.place().file().context() != FileContext.TEST) {
          for (Expr argument : site.arguments()) {
            code(argument, site, detection)
                .ifPresent(code -> all.add(Objection.at(site.place().locate(argument), code)));
          }
        }
      }
    }
    return all;
  }

  private static Optional<String> code(Expr argument, CallSites.Site site, Detection detection) {
    boolean may =
        argument instanceof Expr.Literal
            || argument instanceof Expr.FieldRef
            || argument instanceof Expr.VariableRef;
    if (!may) {
      return Optional.empty();
    }
    if (argument instanceof Expr.FieldRef
        && !argument.name().toUpperCase(java.util.Locale.ROOT).equals(argument.name())) {
      return Optional.empty();
    }
    List<TextValue> values = detection.project().values().of(Closure.at(argument, site.place()));
    return values.stream()
        .map(TextValue::render)
        .map(CODE::matcher)
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst();
  }
}
