package io.github.adalscan.link.place;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.model.Location;

/** An expression and the circumstances in which it is evaluated. */
public record Closure(Expr expr, Scene scene) {
  /** An expression at a place of which nothing more is known. */
  public static Closure at(Expr expr, Place place) {
    return new Closure(expr, Scene.at(place));
  }

  /** Another expression in the same circumstances. */
  public Closure with(Expr other) {
    return new Closure(other, scene);
  }

  /** Where the expression stands. */
  public Location location() {
    return scene.place().locate(expr);
  }
}
