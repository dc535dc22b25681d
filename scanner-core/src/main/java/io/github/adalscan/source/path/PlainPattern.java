package io.github.adalscan.source.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pattern of an ignore file whose parts are plain names, names with one asterisk, or {@code **}.
 * Most are, and a walk asks every pattern about every entry.
 *
 * @param anchored whether the pattern is about the whole path; else about the last name alone
 * @param parts what stands between the slashes; the last one is not {@code **}
 */
public record PlainPattern(boolean anchored, List<Part> parts) {
  private static final String SPECIAL = "?[\\ \t";

  /** A name of a pattern; {@code star} stands between prefix and suffix if there is one. */
  public record Part(String prefix, boolean star, String suffix) {
    /** True for a whole name that fits. */
    public boolean matches(String name) {
      if (!star) {
        return name.equals(prefix);
      }
      return name.length() >= prefix.length() + suffix.length()
          && name.startsWith(prefix)
          && name.endsWith(suffix);
    }

    /** True for {@code **}: any number of directories, also none. */
    boolean isAnyDepth() {
      return prefix.equals("**") && !star;
    }
  }

  /**
   * Reads a pattern.
   *
   * @param body without {@code !} in front and slash at the end
   * @return empty when the pattern is not that plain
   */
  public static Optional<PlainPattern> of(String body) {
    boolean anchored = body.indexOf('/') >= 0;
    List<Part> parts = new ArrayList<>();
    for (String text : (body.startsWith("/") ? body.substring(1) : body).split("/", -1)) {
      Optional<Part> part = part(text);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      parts.add(part.get());
    }
    boolean open = parts.get(parts.size() - 1).isAnyDepth();
    return open ? Optional.empty() : Optional.of(new PlainPattern(anchored, List.copyOf(parts)));
  }

  private static Optional<Part> part(String text) {
    int star = text.indexOf('*');
    if (text.equals("**") || (star < 0 && isPlain(text))) {
      return Optional.of(new Part(text, false, ""));
    }
    boolean one = star >= 0 && star == text.lastIndexOf('*') && isPlain(text);
    return one
        ? Optional.of(new Part(text.substring(0, star), true, text.substring(star + 1)))
        : Optional.empty();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (SPECIAL.indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** What the name of an entry has to be like. */
  public Part last() {
    return parts.get(parts.size() - 1);
  }

  /**
   * True when the pattern is about the entry.
   *
   * @param path relative to the directory of the ignore file
   * @param name its last part
   */
  public boolean matches(String path, String name) {
    return last().matches(name) && (!anchored || matchesAll(path.split("/", -1)));
  }

  /** In time of names by parts at worst: only the last {@code **} is ever widened. */
  private boolean matchesAll(String[] names) {
    int part = 0;
    int widened = -1;
    int resume = 0;
    for (int name = 0; name < names.length; ) {
      if (part < parts.size() && parts.get(part).isAnyDepth()) {
        widened = ++part;
        resume = name;
      } else if (part < parts.size() && parts.get(part).matches(names[name])) {
        part++;
        name++;
      } else if (widened < 0) {
        return false;
      } else {
        part = widened;
        name = ++resume;
      }
    }
    return part == parts.size();
  }
}
