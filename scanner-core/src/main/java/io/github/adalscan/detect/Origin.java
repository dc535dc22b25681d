package io.github.adalscan.detect;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.Place;

/** An expression and where it stands. */
record Origin(Expr expr, Place place) {
  /** True for the very same piece of source. */
  boolean is(Expr other, Place there) {
    return expr.region().equals(other.region()) && place.file().path().equals(there.file().path());
  }
}
