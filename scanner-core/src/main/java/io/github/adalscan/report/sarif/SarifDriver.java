package io.github.adalscan.report.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.Report;
import io.github.adalscan.report.finding.Project;
import io.github.adalscan.report.text.Json;
import java.util.List;

/** The scanner as a SARIF tool component, with all active rules. */
final class SarifDriver {
  private SarifDriver() {}

  static ObjectNode of(Report report) {
    ObjectNode driver = Json.object();
    driver.put("name", "adalscan");
    driver.put("fullName", "adalscan " + report.toolVersion());
    driver.put("organization", "adalscan");
    driver.put("version", report.toolVersion()).put("semanticVersion", report.toolVersion());
    driver.put("informationUri", Project.ADDRESS).put("language", "en-US");
    ArrayNode rules = driver.putArray("rules");
    List<Integer> numbers = SarifTaxonomy.numbers(report.rules());
    report.rules().forEach(rule -> rules.add(SarifRule.of(rule, numbers)));
    ArrayNode notices = driver.putArray("notifications");
    for (SarifNotice notice : SarifNotice.values()) {
      notices.add(notice.descriptor());
    }
    SarifTaxonomy.reference(report.rules(), driver);
    return driver;
  }
}
