package io.github.adalscan.triage;

import io.github.adalscan.fact.SuppressedCode;
import io.github.adalscan.triage.Directive.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code ignore[-start|-end|-file] RULE[,RULE] [until=DATE] -- REASON}. XML comments must not
 * hold two hyphens, so one between blanks, a dash or a colon will do.
 */
final class DirectiveParser {
  private static final Set<String> BLANKET = Set.of("*", "all");
  private static final String RULE = "[A-Za-z][A-Za-z0-9-]*";
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<word>[a-z-]*)"
              + "(?:\\s+(?<rules>(?!until=)"
              + RULE
              + "(?:\\s*,\\s*"
              + RULE
              + ")*))?"
              + "(?:\\s+until=(?<until>\\S*))?"
              + "(?<rest>.*)");
  private static final Pattern REASON =
      Pattern.compile("\\s*(?:--|\\s-\\s|[\u2013\u2014:])\\s*(?<reason>\\S.*)");

  private DirectiveParser() {}

  /** What a comment asks for; empty when it is not understood. */
  static Optional<Directive> parse(CommentText comment) {
    String text = comment.words().substring(CommentText.PREFIX.length());
    Matcher shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      return Optional.empty();
    }
    return form(shape.group("word"))
        .map(
            form ->
                new Directive(
                    form,
                    rules(shape.group("rules")),
                    Optional.ofNullable(shape.group("until")).orElse(""),
                    reason(shape.group("rest")),
                    comment.region()));
  }

  private static Optional<Form> form(String word) {
    return Arrays.stream(Form.values())
        .filter(form -> !form.word().isEmpty() && form.word().equals(word))
        .findFirst();
  }

  /** The names in a list; words that mean every rule name none. */
  private static List<String> rules(String list) {
    return list == null
        ? List.of()
        : Arrays.stream(list.strip().split("\\s*,\\s*", -1))
            .filter(name -> !name.isEmpty() && !BLANKET.contains(name))
            .toList();
  }

  private static String reason(String rest) {
    Matcher matcher = REASON.matcher(rest);
    return matcher.matches() ? matcher.group("reason").strip() : "";
  }

  /** What an annotation asks for: {@code adalscan:RULE}. It has no room for a reason. */
  static Directive parse(SuppressedCode code) {
    String list = code.word().substring(SuppressedCode.PREFIX.length()).replaceFirst("^:", "");
    return new Directive(Form.DECLARATION, rules(list), "", "", code.region());
  }
}
