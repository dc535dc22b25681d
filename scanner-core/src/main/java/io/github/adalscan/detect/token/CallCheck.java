package io.github.adalscan.detect.token;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.token.fact.ApiCall;
import java.util.List;

/** Judges one API call with the requests that its token comes from. */
@FunctionalInterface
public interface CallCheck {
  List<Objection> check(ApiCall call, Detection detection);
}
