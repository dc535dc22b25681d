package io.github.adalscan.rule.catalog.library;

import io.github.adalscan.rule.yaml.Mark;
import io.github.adalscan.rule.yaml.RuleLoadException;
import java.util.ArrayList;
import java.util.List;

/**
 * A member as catalogues write it: {@code new(String id)}, {@code name(String a, int b) -> Type},
 * {@code static name() -> Type}, {@code const NAME -> Type}.
 */
record Signature(String name, Member.Kind kind, List<Parameter> parameters, String returnType) {
  private static final String FORM =
      "write new(Type a), name(Type a) -> Type, static name() -> Type or const NAME -> Type";

  static Signature parse(String text, Mark mark, TypeNames names) {
    int arrow = text.indexOf("->");
    String head = (arrow < 0 ? text : text.substring(0, arrow)).strip();
    String returns = arrow < 0 ? "" : names.qualify(text.substring(arrow + 2).strip(), mark);
    if (head.startsWith("const ")) {
      return new Signature(name(head.substring(6), mark), Member.Kind.CONSTANT, List.of(), returns);
    }
    boolean isStatic = head.startsWith("static ");
    String call = isStatic ? head.substring(7).strip() : head;
    int open = call.indexOf('(');
    if (open < 0 || !call.endsWith(")")) {
      throw new RuleLoadException(mark, "'" + text + "' is no signature; " + FORM);
    }
    String name = name(call.substring(0, open), mark);
    List<Parameter> parameters =
        parameters(call.substring(open + 1, call.length() - 1), mark, names);
    if (name.equals("new")) {
      return new Signature(Member.CONSTRUCTOR, Member.Kind.CONSTRUCTOR, parameters, "");
    }
    Member.Kind kind = isStatic ? Member.Kind.STATIC_METHOD : Member.Kind.METHOD;
    return new Signature(name, kind, parameters, returns);
  }

  private static String name(String text, Mark mark) {
    String name = text.strip();
    if (name.isEmpty() || !name.chars().allMatch(Character::isJavaIdentifierPart)) {
      throw new RuleLoadException(mark, "'" + name + "' is no name; " + FORM);
    }
    return name;
  }

  private static List<Parameter> parameters(String text, Mark mark, TypeNames names) {
    List<Parameter> parameters = new ArrayList<>();
    for (String part : topLevel(text)) {
      int space = part.lastIndexOf(' ');
      if (space < 0) {
        throw new RuleLoadException(mark, "write a type and a name, not '" + part + "'");
      }
      parameters.add(
          new Parameter(
              part.substring(space + 1), names.erase(part.substring(0, space).strip(), mark)));
    }
    return parameters;
  }

  /** The pieces between commas outside angle brackets. */
  private static List<String> topLevel(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ',';
      depth += c == '<' ? 1 : c == '>' ? -1 : 0;
      if (c == ',' && depth == 0) {
        String part = text.substring(from, i).strip();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        from = i + 1;
      }
    }
    return parts;
  }
}
