package io.github.adalscan.rule.catalog.library;

import java.util.List;

/**
 * Another replacement of a member.
 *
 * @param when the case in which it applies; a clause without final period
 * @param template as in {@link Member}
 * @param imports fully qualified types that the template needs
 * @param argument the parameter whose argument decides; may be empty
 * @param is {@code null}, or the member that made the argument, for this to be the replacement
 */
public record Alternative(
    String when, String template, List<String> imports, String argument, String is) {
  public Alternative {
    imports = List.copyOf(imports);
  }
}
