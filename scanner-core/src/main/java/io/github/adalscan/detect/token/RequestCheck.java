package io.github.adalscan.detect.token;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.List;

/** Judges one token request. */
@FunctionalInterface
public interface RequestCheck {
  List<Objection> check(TokenRequest request, Detection detection);
}
