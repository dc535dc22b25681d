package io.github.adalscan.extract.config;

import io.github.adalscan.extract.text.lex.Escapes;
import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.extract.text.lex.Span;
import io.github.adalscan.fact.Marker;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.model.Region;
import io.github.adalscan.source.text.SourceText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/** Reads one JSON text in a loop; nesting takes no stack. */
final class JsonReading {
  static final int MAX_DEPTH = 500;

  /** Files that list packages, by name, with the platform of these. */
  private static final Map<String, String> MANIFESTS =
      Map.of("package.json", "javascript", "bower.json", "javascript", "project.json", "dotnet");

  private static final Set<String> LOCKS = Set.of("package-lock.json", "npm-shrinkwrap.json");
  private static final String MODULES = "node_modules/";
  private static final Set<String> DEPENDENCY_LISTS =
      Set.of("dependencies", "devDependencies", "peerDependencies", "optionalDependencies");

  /** Lists that say which version of a package others get, by npm, Yarn and pnpm. */
  private static final Set<String> CHOSEN_VERSIONS =
      Set.of("overrides", "resolutions", "pnpm.overrides");

  private final FactCollector facts;
  private final SourceText source;
  private final String text;

  /** The platform of a manifest; empty for other files. */
  private final String manifest;

  private final boolean lock;
  private final KeyPath path = new KeyPath();

  /** The closing brackets that are awaited, the innermost first. */
  private final Deque<Character> open = new ArrayDeque<>();

  private int at;

  /** True when a lock file lists folders, and then names once more below. */
  private boolean folders;

  /** True when a value, rather than a comma, colon or end, stood last. */
  private boolean afterValue;

  private boolean tooDeep;

  JsonReading(FactCollector facts) {
    this.facts = facts;
    this.source = facts.source();
    this.text = source.text();
    String filePath = facts.file().path();
    String name = LastPart.ofPath(filePath);
    this.manifest = MANIFESTS.getOrDefault(name, "");
    this.lock = LOCKS.contains(name);
  }

  /** True when the text was left because it is nested deeper than {@link #MAX_DEPTH}. */
  boolean isTooDeep() {
    return tooDeep;
  }

  /** Reads all; false when the text is no JSON. */
  boolean read() {
    boolean valid = true;
    while (valid && at < text.length()) {
      valid = next();
    }
    return valid && open.isEmpty();
  }

  private boolean next() {
    char c = text.charAt(at);
    if (c <= ' ' || c == '\uFEFF') {
      at++;
      return true;
    }
    return switch (c) {
      case '/' -> comment();
      case '"' -> string();
      case '{', '[' -> openNested(c);
      case '}', ']' -> closeNested(c);
      case ',' -> comma();
      default -> word();
    };
  }

  private boolean comment() {
    int start = at;
    if (text.startsWith("//", at)) {
      while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
        at++;
      }
    } else {
      int close = text.startsWith("/*", at) ? text.indexOf("*/", at + 2) : -1;
      if (close < 0) {
        return false;
      }
      at = close + 2;
    }
    facts.comment(start, at);
    return true;
  }

  private boolean openNested(char c) {
    if (!mayBeginValue() || open.size() >= MAX_DEPTH) {
      tooDeep = mayBeginValue();
      return false;
    }
    if (c == '{') {
      path.openMapping();
    } else {
      path.openSequence();
    }
    open.push(c == '{' ? '}' : ']');
    afterValue = false;
    at++;
    return true;
  }

  private boolean closeNested(char c) {
    boolean complete = path.expectsKey() || c == ']' || afterValue;
    if (open.isEmpty() || open.pop() != c || !complete) {
      return false;
    }
    path.close();
    afterValue = true;
    at++;
    return true;
  }

  private boolean comma() {
    boolean separates = afterValue && !open.isEmpty();
    afterValue = false;
    at++;
    return separates;
  }

  /** A value begins behind nothing else; at top level values may follow each other. */
  private boolean mayBeginValue() {
    return (!afterValue || open.isEmpty()) && !path.expectsKey();
  }

  private boolean string() {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != '"') {
      if (text.charAt(end) == '\n') {
        return false;
      }
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    if (end >= text.length()) {
      return false;
    }
    Span content = new Span(at + 1, end);
    at = end + 1;
    boolean isKey = path.expectsKey() && !afterValue;
    return isKey ? key(content) : value(content, true);
  }

  private boolean key(Span content) {
    Region region = source.region(content.start(), content.end());
    if (!manifest.isEmpty()) {
      listed(content);
    }
    if (lock) {
      locked(content);
    }
    path.key(Escapes.decode(content.of(text), '\\'), region);
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    boolean assigned = at < text.length() && text.charAt(at) == ':';
    at++;
    return assigned;
  }

  /** A package of a manifest. */
  private void listed(Span content) {
    if (CHOSEN_VERSIONS.contains(path.parentPath())) {
      Span name = chosen(content.of(text));
      int start = content.start() + name.start();
      facts.marker(manifest, Marker.Kind.MANIFEST, start, start + name.length());
    } else if (open.size() == 2 && DEPENDENCY_LISTS.contains(path.parentPath())) {
      facts.marker(manifest, Marker.Kind.MANIFEST, content.start(), content.end());
    }
  }

  /** The package in {@code name@^1}, {@code tool>name} and {@code **}{@code /tool/@scope/name}. */
  private static Span chosen(String key) {
    int version = key.lastIndexOf('@');
    boolean versioned = version > 0 && Character.isLetterOrDigit(key.charAt(version - 1));
    int end = versioned ? version : key.length();
    int name = Math.max(key.lastIndexOf('/', end), key.lastIndexOf('>', end)) + 1;
    int scope = Math.max(key.lastIndexOf('/', name - 2), key.lastIndexOf('>', name - 2)) + 1;
    return new Span(key.startsWith("@", scope) ? scope : name, end);
  }

  /** An installed package: by its folder, or in older files by its name. */
  private void locked(Span content) {
    int folder = content.of(text).lastIndexOf(MODULES);
    boolean installed = open.size() == 2 && path.parentPath().equals("packages") && folder >= 0;
    boolean named = open.size() == 2 && path.parentPath().equals("dependencies") && !folders;
    folders |= installed;
    if (installed || named) {
      int start = installed ? content.start() + folder + MODULES.length() : content.start();
      facts.marker("javascript", Marker.Kind.MANIFEST, start, content.end());
    }
  }

  private boolean value(Span content, boolean quoted) {
    if (!mayBeginValue()) {
      return false;
    }
    String value = Escapes.decode(content.of(text), quoted ? '\\' : '\0');
    Region none = source.region(content.start(), content.start());
    Region key = path.keyRegion().orElse(none);
    facts.config(path.valuePath(), value, "", key, content.start(), content.end());
    path.skipValue();
    afterValue = true;
    return true;
  }

  /** A number, a truth value or null; null gives no entry. */
  private boolean word() {
    int start = at;
    while (at < text.length() && isWordPart(text.charAt(at))) {
      at++;
    }
    if (at == start || !isKnown(text.substring(start, at)) || !mayBeginValue()) {
      return false;
    }
    if (text.startsWith("null", start)) {
      path.skipValue();
      afterValue = true;
      return true;
    }
    return value(new Span(start, at), false);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '+' || c == '.';
  }

  private static boolean isKnown(String word) {
    char first = word.charAt(0);
    return word.equals("true")
        || word.equals("false")
        || word.equals("null")
        || first == '-'
        || (first >= '0' && first <= '9');
  }
}
