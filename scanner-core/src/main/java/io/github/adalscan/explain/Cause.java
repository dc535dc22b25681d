package io.github.adalscan.explain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a call or a token request fails.
 *
 * @param phase where the error comes from
 * @param status HTTP status that tells of it
 * @param codes error codes that tell of it, as written in answers and logs
 * @param texts pieces of messages that tell of it
 * @param decides who can tell whether it is the cause
 * @param check what to look at outside of the code; empty when code decides
 */
public record Cause(
    String id,
    String title,
    Phase phase,
    Optional<Integer> status,
    List<String> codes,
    List<String> texts,
    Decides decides,
    String check,
    List<Evidence> evidence,
    String fix) {
  /** Who answers with the error. */
  public enum Phase {
    /** The token endpoint. */
    STS,
    /** The API that is called. */
    API,
    ANY
  }

  /** What is needed to be sure. */
  public enum Decides {
    CODE,
    /** Code gives evidence, the tenant decides. */
    PARTLY,
    TENANT
  }

  /**
   * What in code proves a cause.
   *
   * @param rules ids of the rules that find it, also of rules to come
   */
  public record Evidence(String sign, List<String> rules) {
    public Evidence {
      rules = List.copyOf(rules);
    }
  }

  public Cause {
    codes = List.copyOf(codes);
    texts = List.copyOf(texts);
    evidence = List.copyOf(evidence);
  }

  /** True when the code, in any letter case, tells of this cause. */
  public boolean hasCode(String code) {
    return codes.stream().anyMatch(code::equalsIgnoreCase);
  }

  /** True when the text holds a piece of a message that tells of this cause. */
  public boolean hasText(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return texts.stream().anyMatch(piece -> lower.contains(piece.toLowerCase(Locale.ROOT)));
  }

  /** The rules that prove it. */
  public List<String> rules() {
    return evidence.stream().flatMap(each -> each.rules().stream()).distinct().toList();
  }
}
