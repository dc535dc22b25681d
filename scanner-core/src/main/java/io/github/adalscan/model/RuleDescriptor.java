package io.github.adalscan.model;

import java.util.List;
import java.util.Optional;

/**
 * What the reader of a report has to know of a rule.
 *
 * @param id stable id
 * @param name kebab-case name of the bad thing
 * @param title short, without a final period
 * @param level default level in main code
 * @param precision how sure the rule is
 * @param message message template; placeholders are {@code {name}}
 * @param guidance Markdown with the fixed headings
 * @param tags lower-case words for selection
 * @param cwe a CWE number, if one fits
 * @param references absolute addresses
 * @param securitySeverity from 0.1 to 10.0, for rules with the tag {@code security} only
 */
public record RuleDescriptor(
    RuleId id,
    String name,
    String title,
    Level level,
    Precision precision,
    String message,
    String guidance,
    List<String> tags,
    Optional<Integer> cwe,
    List<String> references,
    Optional<Double> securitySeverity) {
  public RuleDescriptor {
    tags = List.copyOf(tags);
    references = List.copyOf(references);
  }

  /** True unless the rule needs the profile {@code all}. */
  public boolean onByDefault() {
    return precision != Precision.LOW;
  }

  /** The same rule at another level. */
  public RuleDescriptor withLevel(Level other) {
    return new RuleDescriptor(
        id,
        name,
        title,
        other,
        precision,
        message,
        guidance,
        tags,
        cwe,
        references,
        securitySeverity);
  }
}
