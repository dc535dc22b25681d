package io.github.adalscan.plan;

import io.github.adalscan.model.RuleId;
import io.github.adalscan.rule.yaml.Bundled;
import io.github.adalscan.rule.yaml.Fields;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The steps of a migration.
 *
 * @param buildFiles names of files whose folder is a module; {@code *} stands for any beginning
 * @param adal rules, by id or family, that tell that ADAL is in use
 * @param aadGraph rules, by id or family, that tell that Azure AD Graph is in use
 * @param steps in the order in which they work
 */
record PlanCatalog(
    List<String> buildFiles, List<String> adal, List<String> aadGraph, List<StepEntry> steps) {
  PlanCatalog {
    buildFiles = List.copyOf(buildFiles);
    adal = List.copyOf(adal);
    aadGraph = List.copyOf(aadGraph);
    steps = List.copyOf(steps);
  }

  /**
   * One step.
   *
   * @param rules by id or family
   */
  record StepEntry(String id, String title, String why, List<String> rules, List<String> also) {
    StepEntry {
      rules = List.copyOf(rules);
      also = List.copyOf(also);
    }
  }

  /** The catalogue that comes with the scanner. */
  static PlanCatalog bundled() {
    return Fields.of(Bundled.yaml("steps.yaml", Bundled.ROOT + "catalog/plan/steps.yaml"))
        .read(PlanCatalog::catalog);
  }

  private static PlanCatalog catalog(Fields fields) {
    return new PlanCatalog(
        fields.texts("buildFiles"),
        fields.texts("adal"),
        fields.texts("aadGraph"),
        fields.each("steps", PlanCatalog::step));
  }

  private static StepEntry step(Fields fields) {
    return new StepEntry(
        fields.text("id"),
        fields.text("title"),
        fields.text("why"),
        fields.texts("rules"),
        fields.texts("also"));
  }

  /** True when the list has the rule or its family. */
  static boolean names(List<String> idsOrFamilies, RuleId rule) {
    return idsOrFamilies.contains(rule.value()) || idsOrFamilies.contains(rule.family());
  }

  /** The step that names the rule, else the one that names its family. */
  Optional<StepEntry> step(RuleId rule) {
    return first(step -> step.rules().contains(rule.value()))
        .or(() -> first(step -> step.rules().contains(rule.family())));
  }

  private Optional<StepEntry> first(Predicate<StepEntry> wanted) {
    return steps.stream().filter(wanted).findFirst();
  }
}
