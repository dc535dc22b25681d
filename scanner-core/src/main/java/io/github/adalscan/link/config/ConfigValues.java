package io.github.adalscan.link.config;

import io.github.adalscan.fact.ConfigEntry;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.link.limit.Limits;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Region;
import io.github.adalscan.model.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What keys of the configuration stand for, and texts that hold such keys. */
final class ConfigValues {
  private static final int MAX_NESTING = 4;
  private static final TextValue.Piece COMMA =
      new TextValue.Text(",", new Location("", Region.onLine(1, 1, 1)));

  private record Entry(String path, ConfigEntry entry) {
    Location location() {
      return new Location(path, entry.region());
    }
  }

  private final Lazy<Map<String, List<Entry>>> entries;
  private final Limits limits;

  ConfigValues(List<FileFacts> files, Limits limits) {
    this.limits = limits;
    this.entries = Lazy.of(() -> byKey(files));
  }

  private static Map<String, List<Entry>> byKey(List<FileFacts> files) {
    Map<String, List<Entry>> all = new HashMap<>();
    for (FileFacts file : files) {
      for (ConfigEntry entry : file.config()) {
        all.computeIfAbsent(relaxed(entry.key()), key -> new ArrayList<>())
            .add(new Entry(file.path(), entry));
      }
    }
    return all;
  }

  /** Spring's relaxed form: case, dashes and underscores do not matter. */
  static String relaxed(String key) {
    StringBuilder text = new StringBuilder(key.length());
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c != '-' && c != '_') {
        text.append(Character.toLowerCase(c));
      }
    }
    return text.toString();
  }

  /** What a key stands for where it is nearest to a file; nothing when nobody sets it. */
  List<TextValue> of(String key, String from) {
    return lookUp(key, from, 0);
  }

  /** What a text stands for in which <code>${key:default}</code> may stand. */
  List<TextValue> ofText(String text, Location origin) {
    return placeholders(text, origin, origin.path(), 0);
  }

  private List<TextValue> lookUp(String key, String from, int depth) {
    List<Entry> found = entries.get().getOrDefault(relaxed(key), List.of());
    if (found.isEmpty() && entries.get().containsKey(relaxed(key) + "[0]")) {
      return listed(key, from, depth);
    }
    int nearest = found.stream().mapToInt(e -> shared(e.path(), from)).max().orElse(0);
    List<TextValue> all = new ArrayList<>();
    for (Entry each : found) {
      if (shared(each.path(), from) == nearest && limits.room(all)) {
        Location origin = each.location();
        Step step = new Step(origin, "`" + each.entry().key() + "` is set here");
        placeholders(each.entry().value(), origin, each.path(), depth)
            .forEach(value -> all.add(value.via(step)));
      }
    }
    return all;
  }

  /** The elements of a list, joined by commas as the list could be written. */
  private List<TextValue> listed(String key, String from, int depth) {
    List<TextValue> all = List.of();
    for (int i = 0; entries.get().containsKey(relaxed(key) + "[" + i + "]"); i++) {
      List<TextValue> element = lookUp(key + "[" + i + "]", from, depth);
      all = i == 0 ? element : limits.product(all, separated(element));
    }
    return all;
  }

  private static List<TextValue> separated(List<TextValue> element) {
    return element.stream()
        .map(each -> new TextValue(List.of(COMMA), List.of()).then(each))
        .toList();
  }

  /** How many leading folders two paths share. */
  private static int shared(String a, String b) {
    int count = 0;
    int end = Math.min(a.length(), b.length());
    for (int i = 0; i < end && a.charAt(i) == b.charAt(i); i++) {
      count += a.charAt(i) == '/' ? 1 : 0;
    }
    return count;
  }

  /** A text in which <code>${key:default}</code> stands for configured values. */
  private List<TextValue> placeholders(String text, Location origin, String from, int depth) {
    int open = text.indexOf("${");
    int close = open < 0 ? -1 : matching(text, open + 2);
    if (close < 0 || !limits.within(depth, MAX_NESTING, Bound.NESTING)) {
      return List.of(TextValue.of(text, origin));
    }
    String inside = text.substring(open + 2, close);
    int colon = inside.indexOf(':');
    String key = (colon < 0 ? inside : inside.substring(0, colon)).strip();
    List<TextValue> values = lookUp(key, from, depth + 1);
    if (values.isEmpty()) {
      values =
          colon < 0 || inside.startsWith("#{", colon + 1)
              ? List.of(TextValue.hole(key.toLowerCase(Locale.ROOT)))
              : placeholders(inside.substring(colon + 1), origin, from, depth + 1);
    }
    List<TextValue> result = values;
    if (open > 0) {
      result = limits.product(List.of(TextValue.of(text.substring(0, open), origin)), result);
    }
    return close + 1 < text.length()
        ? limits.product(result, placeholders(text.substring(close + 1), origin, from, depth + 1))
        : result;
  }

  private static int matching(String text, int from) {
    int depth = 1;
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '}' && --depth == 0) {
        return i;
      }
      if (text.startsWith("${", i) || text.startsWith("#{", i)) {
        depth++;
      }
    }
    return -1;
  }
}
