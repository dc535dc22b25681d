package io.github.adalscan.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A small source tree that a rule is shown and tested on. Lines that have to be reported end with a
 * comment {@code expect: ID} (several ids with spaces between them) in the comment syntax of the
 * file.
 *
 * @param bad true when the rule has to report something, false when it has to stay silent
 * @param about what it shows; may be empty
 * @param files path to content, in the order of the rule file
 */
public record Example(boolean bad, String about, Map<String, String> files) {
  /** The path of an example of one file that names none. */
  public static final String DEFAULT_PATH = "src/main/java/A.java";

  public Example {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }
}
