package io.github.adalscan.rule.catalog;

import java.util.List;

/**
 * Another replacement of a member.
 *
 * @param when the case in which it applies; a clause without final period
 * @param template as in {@link Member}
 * @param imports fully qualified types that the template needs
 */
public record Alternative(String when, String template, List<String> imports) {
  public Alternative {
    imports = List.copyOf(imports);
  }
}
