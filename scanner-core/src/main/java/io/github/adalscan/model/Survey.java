package io.github.adalscan.model;

import java.util.List;

/**
 * What a scan saw beyond its findings.
 *
 * @param report the findings
 * @param paths every file that was searched, sorted
 * @param tokens the token requests of the code, by place
 * @param requests the Azure AD Graph requests of the code, by place
 */
public record Survey(
    Report report, List<String> paths, List<TokenUse> tokens, List<RequestUse> requests) {
  public Survey {
    paths = List.copyOf(paths);
    tokens = List.copyOf(tokens);
    requests = List.copyOf(requests);
  }
}
