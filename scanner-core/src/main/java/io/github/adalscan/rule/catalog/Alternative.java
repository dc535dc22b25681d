package io.github.adalscan.rule.catalog;

import java.util.List;

/**
 * Another replacement of a member.
 *
 * @param when the case in which it applies; a clause without final period
 * @param template as in {@link Member}
 * @param imports fully qualified types that the template needs
 * @param ifNull the parameter whose argument {@code null} makes this the replacement; may be empty
 */
public record Alternative(String when, String template, List<String> imports, String ifNull) {
  public Alternative {
    imports = List.copyOf(imports);
  }
}
