package io.github.adalscan.model;

import java.util.List;
import java.util.Optional;

/**
 * An answer to a question.
 *
 * @param topic what was asked, in its usual spelling
 * @param title what it is, in a few words
 * @param replacement what to write instead, where the question was about code or a request
 */
public record Explanation(
    String topic, String title, List<Section> sections, Optional<Replacement> replacement) {
  /**
   * A part of an answer.
   *
   * @param lines plain sentences or facts, without bullets
   */
  public record Section(String heading, List<String> lines) {
    public Section {
      lines = List.copyOf(lines);
    }
  }

  public Explanation {
    sections = List.copyOf(sections);
  }
}
