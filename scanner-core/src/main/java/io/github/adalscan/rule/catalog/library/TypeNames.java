package io.github.adalscan.rule.catalog.library;

import io.github.adalscan.rule.yaml.Mark;
import io.github.adalscan.rule.yaml.RuleLoadException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns the simple names of a catalogue into fully qualified ones.
 *
 * @param bySimpleName types of the library and what it imports
 */
record TypeNames(Map<String, String> bySimpleName) {
  private static final Set<String> JAVA_LANG =
      Set.of(
          "Boolean",
          "Class",
          "Exception",
          "Integer",
          "Long",
          "Object",
          "String",
          "Throwable",
          "Void");
  private static final Set<String> PRIMITIVES =
      Set.of("boolean", "byte", "char", "double", "float", "int", "long", "short", "void");

  /** Qualifies every name in a type, type arguments included. */
  String qualify(String type, Mark mark) {
    StringBuilder result = new StringBuilder();
    int at = 0;
    while (at < type.length()) {
      int end = at;
      while (end < type.length() && isNamePart(type.charAt(end))) {
        end++;
      }
      if (end > at) {
        result.append(resolve(type.substring(at, end), mark));
        at = end;
      } else {
        result.append(type.charAt(at++));
      }
    }
    return result.toString();
  }

  /** Qualifies a type and takes its type arguments away. */
  String erase(String type, Mark mark) {
    int open = type.indexOf('<');
    return qualify(open < 0 ? type : type.substring(0, open), mark);
  }

  /** The fully qualified names of the known types that an expression begins or mentions. */
  List<String> mentionedIn(String template) {
    Set<String> found = new LinkedHashSet<>();
    int at = 0;
    while (at < template.length()) {
      int end = at;
      while (end < template.length() && isNamePart(template.charAt(end))) {
        end++;
      }
      if (end > at) {
        String first = firstSegment(template.substring(at, end));
        String known = bySimpleName.get(first);
        if (known != null && !known.startsWith("java.lang.")) {
          found.add(known);
        }
      }
      at = Math.max(end, at + 1);
    }
    return List.copyOf(found);
  }

  private String resolve(String name, Mark mark) {
    String first = firstSegment(name);
    if (Character.isLowerCase(first.charAt(0))) {
      if (name.indexOf('.') > 0 || PRIMITIVES.contains(name)) {
        return name;
      }
    } else if (bySimpleName.containsKey(first)) {
      return bySimpleName.get(first) + name.substring(first.length());
    } else if (JAVA_LANG.contains(name)) {
      return "java.lang." + name;
    } else if (name.length() == 1) {
      return "java.lang.Object"; // a type variable
    }
    throw new RuleLoadException(
        mark, "type '" + name + "' is not known here; write it in full or add it to 'imports'");
  }

  private static String firstSegment(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static boolean isNamePart(char c) {
    return Character.isJavaIdentifierPart(c) || c == '.';
  }
}
