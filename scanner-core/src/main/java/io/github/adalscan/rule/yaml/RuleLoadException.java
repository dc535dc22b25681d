package io.github.adalscan.rule.yaml;

/** A rule or catalogue that cannot be used; the message says where and what to write instead. */
public final class RuleLoadException extends RuntimeException {
  /**
   * @param place for example {@code rules/adal.yaml:12:3}
   * @param problem one sentence
   */
  public RuleLoadException(String place, String problem) {
    super(place + ": " + problem);
  }

  /** A problem at a known place. */
  public RuleLoadException(Mark mark, String problem) {
    this(mark.toString(), problem);
  }
}
