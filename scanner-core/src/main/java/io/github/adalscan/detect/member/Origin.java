package io.github.adalscan.detect.member;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Place;

/** The expression that a value comes from, and where it stands. */
record Origin(Expr expr, Place place) {}
