package io.github.adalscan.callsite;

import java.util.function.Function;

/** An interface with bodies of its own. */
public interface ShapesNamed {
  private String prefix(String text) {
    return "named " + text;
  }

  private static String suffix(String text) {
    return text + "!";
  }

  /** Calls both. */
  default String name(String text) {
    Function<String, String> front = this::prefix;
    return front.andThen(ShapesNamed::suffix).andThen(x -> prefix(x)).apply(text);
  }
}
