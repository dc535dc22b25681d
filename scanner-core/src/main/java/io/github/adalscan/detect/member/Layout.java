package io.github.adalscan.detect.member;

import java.util.ArrayList;
import java.util.List;

/** Breaks long lines of snippets where a reader would. */
final class Layout {
  private static final int WIDTH = 100;
  private static final int STEP = 4;

  private Layout() {}

  /** The same code in lines of about 100 characters. */
  static String wrap(String code) {
    return code.startsWith("//") ? code : format(code, 0);
  }

  private static String format(String code, int indent) {
    if (fits(code, indent)) {
      return " ".repeat(indent) + code;
    }
    int assign = find(code, " = ");
    if (assign >= 0) {
      String target = " ".repeat(indent) + code.substring(0, assign + 2);
      return target + "\n" + format(code.substring(assign + 3), indent + STEP);
    }
    List<String> links = links(code);
    return links.size() > 1 ? chain(links, indent) : call(code, indent, STEP);
  }

  private static boolean fits(String code, int indent) {
    return code.length() + indent <= WIDTH && code.indexOf('\n') < 0;
  }

  /** A chain of calls, one a line; a block keeps its own lines. */
  private static String chain(List<String> links, int indent) {
    List<String> lines = new ArrayList<>();
    lines.add(
        fits(links.get(0), indent)
            ? format(links.get(0), indent)
            : call(links.get(0), indent, STEP + STEP));
    String margin = " ".repeat(indent + STEP);
    for (String link : links.subList(1, links.size())) {
      boolean block = link.indexOf('\n') >= 0;
      lines.add(block ? margin + link.replace("\n", "\n" + margin) : format(link, indent + STEP));
    }
    return String.join("\n", lines);
  }

  /** A call with its arguments on lines of their own; what is no call stays as it is. */
  private static String call(String code, int indent, int step) {
    int open = find(code, "(");
    int close = open < 0 ? -1 : close(code, open);
    if (close < open + 2 || !isCall(code, open, close)) {
      return " ".repeat(indent) + code;
    }
    String head = " ".repeat(indent) + code.substring(0, open + 1);
    String inner = code.substring(open + 1, close);
    String rest = code.substring(close);
    if (fits(inner + rest, indent + step)) {
      return head + "\n" + " ".repeat(indent + step) + inner + rest;
    }
    List<String> arguments = new ArrayList<>();
    split(inner, ", ").forEach(each -> arguments.add(format(each, indent + step)));
    return head + "\n" + String.join(",\n", arguments) + rest;
  }

  private static boolean isCall(String code, int open, int close) {
    boolean named = open > 0 && Character.isJavaIdentifierPart(code.charAt(open - 1));
    String rest = code.substring(close + 1);
    return named && (rest.isEmpty() || rest.equals(";")) && code.indexOf('\n') < 0;
  }

  /** The pieces of a chain; each but the first begins with its dot. */
  private static List<String> links(String code) {
    List<String> links = new ArrayList<>();
    int from = 0;
    int at = find(code, ").", 0);
    while (at >= 0) {
      links.add(code.substring(from, at + 1));
      from = at + 1;
      at = find(code, ").", from);
    }
    links.add(code.substring(from));
    return links;
  }

  private static List<String> split(String code, String separator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    int at = find(code, separator, 0);
    while (at >= 0) {
      parts.add(code.substring(from, at));
      from = at + separator.length();
      at = find(code, separator, from);
    }
    parts.add(code.substring(from));
    return parts;
  }

  private static int find(String code, String piece) {
    return find(code, piece, 0);
  }

  /** Where a piece stands outside of brackets and literals; -1 when it does not. */
  private static int find(String code, String piece, int from) {
    int depth = 0;
    for (int i = from; i < code.length(); i++) {
      char c = code.charAt(i);
      depth -= ")]}".indexOf(c) >= 0 ? 1 : 0;
      if (depth == 0 && code.startsWith(piece, i)) {
        return i;
      }
      depth += "([{".indexOf(c) >= 0 ? 1 : 0;
      i = c == '"' || c == '\'' ? Imports.afterLiteral(code, i) - 1 : i;
    }
    return -1;
  }

  /** The bracket that closes the one at {@code open}; -1 when none does. */
  private static int close(String code, int open) {
    int depth = 0;
    for (int i = open; i < code.length(); i++) {
      char c = code.charAt(i);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (depth == 0) {
        return i;
      }
      i = c == '"' || c == '\'' ? Imports.afterLiteral(code, i) - 1 : i;
    }
    return -1;
  }
}
