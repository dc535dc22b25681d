package io.github.adalscan.callsite;

/** A class with a method that is overridden. */
public class ShapesBase {
  protected String greet(String name) {
    return "base " + name;
  }
}
