package io.github.adalscan.explain;

import java.util.List;

/**
 * An error code of the token service.
 *
 * @param code with its letters, {@code AADSTS65001}
 * @param response HTTP status and OAuth error as far as seen; may be empty
 * @param cause a clause without final period
 * @param rules ids of the rules that find the cause in code, also of rules to come
 */
public record TokenCode(
    String code, String name, String response, String cause, List<String> rules) {
  public TokenCode {
    rules = List.copyOf(rules);
  }
}
