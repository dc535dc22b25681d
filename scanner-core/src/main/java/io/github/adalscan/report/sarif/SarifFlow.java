package io.github.adalscan.report.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Step;
import io.github.adalscan.report.text.Json;
import io.github.adalscan.report.text.Sentences;
import io.github.adalscan.report.text.Visible;
import java.util.ArrayList;
import java.util.List;

/** Writes the way of a value to a result as a code flow with one thread. */
final class SarifFlow {
  private static final int MAX_STEPS = 100;

  private SarifFlow() {}

  static void add(Finding finding, SarifLocations places, ObjectNode result) {
    if (finding.codeFlow().isEmpty()) {
      return;
    }
    ObjectNode flow = result.putArray("codeFlows").addObject();
    ArrayNode steps = flow.putArray("threadFlows").addObject().putArray("locations");
    List<Step> all = steps(finding);
    for (Step step : all) {
      boolean end = steps.isEmpty() || steps.size() == all.size() - 1;
      ObjectNode node = steps.addObject();
      ObjectNode location = node.putObject("location");
      location.set("physicalLocation", places.bare(step.location()));
      location.putObject("message").put("text", message(step));
      node.put("nestingLevel", 0).put("executionOrder", steps.size());
      node.put("importance", end ? "essential" : "important");
    }
  }

  /** The last step is the place of the result; a long way loses steps of its middle. */
  private static List<Step> steps(Finding finding) {
    List<Step> steps = new ArrayList<>(finding.codeFlow());
    if (!steps.get(steps.size() - 1).location().equals(finding.location())) {
      steps.add(new Step(finding.location(), finding.message()));
    }
    if (steps.size() > MAX_STEPS) {
      steps.subList(MAX_STEPS / 2, steps.size() - MAX_STEPS / 2).clear();
    }
    return steps;
  }

  static String message(Step step) {
    String text = Visible.characters(Json.whole(step.message()));
    return SarifMessage.escaped(Sentences.of(text.isEmpty() ? "The value passes here" : text));
  }
}
