package io.github.adalscan.triage;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.model.Region;
import java.util.Map;

/**
 * Something wrong with a suppression; the rule that names the detector makes a finding of it.
 *
 * @param detector as rules name it
 * @param symbol what is wrong: the rule that is named, or the directive
 * @param values for the message of the rule
 */
public record Complaint(
    String detector, FileFacts file, Region region, String symbol, Map<String, String> values) {
  static final String NO_RULE = "suppression-without-rule";
  static final String NO_REASON = "suppression-without-reason";
  static final String UNKNOWN_RULE = "suppression-of-unknown-rule";
  static final String UNUSED = "suppression-unused";
  static final String EXPIRED = "suppression-expired";
  static final String MALFORMED = "suppression-malformed";

  public Complaint {
    values = Map.copyOf(values);
  }
}
