package io.github.adalscan.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * In which order modules move from ADAL and Azure AD Graph to MSAL and Microsoft Graph.
 *
 * @param toolVersion version of the scanner
 * @param rules the rules that ran
 * @param modules by path, those without findings too
 */
public record MigrationPlan(String toolVersion, List<RuleDescriptor> rules, List<Module> modules) {
  public MigrationPlan {
    rules = List.copyOf(rules);
    modules = List.copyOf(modules);
  }

  /** How far a module is. */
  public enum Stage {
    BOTH("ADAL + AAD Graph"),
    ADAL("ADAL + Microsoft Graph"),
    AAD_GRAPH("MSAL + AAD Graph"),
    DONE("done");

    private final String id;

    Stage(String id) {
      this.id = id;
    }

    /** The name used in reports. */
    public String id() {
      return id;
    }
  }

  /**
   * What is built together.
   *
   * @param path folder of its build file; {@code .} for the root
   * @param steps in the order in which they work; those with nothing to do are left out
   * @param needs permissions of the new calls
   * @param flows how tokens are requested here
   * @param renamed {@code old -> new} pairs of properties in answers
   */
  public record Module(
      String path,
      Stage stage,
      List<PlanStep> steps,
      List<Need> needs,
      List<String> flows,
      List<String> renamed) {
    public Module {
      steps = List.copyOf(steps);
      needs = List.copyOf(needs);
      flows = List.copyOf(flows);
      renamed = List.copyOf(renamed);
    }

    /** Its findings, step by step. */
    public List<Finding> findings() {
      List<Finding> all = new ArrayList<>();
      steps.forEach(step -> all.addAll(step.findings()));
      return all;
    }
  }

  /**
   * One step.
   *
   * @param why why it comes at this place
   * @param findings what is to be changed
   * @param decisions what a person has to decide, and where
   * @param also what has to be done beside the findings
   */
  public record PlanStep(
      String id,
      String title,
      String why,
      List<Finding> findings,
      List<Decision> decisions,
      List<String> also) {
    public PlanStep {
      findings = List.copyOf(findings);
      decisions = List.copyOf(decisions);
      also = List.copyOf(also);
    }
  }

  /** What a person has to decide, and where. */
  public record Decision(String question, List<Location> places) {
    public Decision {
      places = List.copyOf(places);
    }
  }

  /**
   * A permission of Microsoft Graph.
   *
   * @param application true for an application permission, false for a delegated one
   * @param id for application registrations; empty when it is not known
   * @param calls how many of the requests need it
   */
  public record Need(String name, boolean application, String id, int calls) {}

  /** How many findings there are of each effort; every effort has an entry. */
  public static Map<Effort, Integer> counts(List<Finding> findings) {
    Map<Effort, Integer> counts = new EnumMap<>(Effort.class);
    for (Effort effort : Effort.values()) {
      counts.put(effort, 0);
    }
    findings.forEach(finding -> counts.merge(effort(finding), 1, Integer::sum));
    return Collections.unmodifiableMap(counts);
  }

  /** The effort of a finding; one without replacement has to be looked at. */
  public static Effort effort(Finding finding) {
    return finding.replacement().map(Replacement::effort).orElse(Effort.REVIEW);
  }
}
