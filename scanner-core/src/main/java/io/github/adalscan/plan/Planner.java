package io.github.adalscan.plan;

import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Level;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.MigrationPlan;
import io.github.adalscan.model.MigrationPlan.Decision;
import io.github.adalscan.model.MigrationPlan.Module;
import io.github.adalscan.model.MigrationPlan.PlanStep;
import io.github.adalscan.model.MigrationPlan.Stage;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.model.RequestUse;
import io.github.adalscan.model.Survey;
import io.github.adalscan.model.TokenUse;
import io.github.adalscan.plan.PlanCatalog.StepEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes a plan of what a scan found. Stateless. */
public final class Planner {
  private static final String PROPERTIES = "properties";
  private static final String PERMISSIONS = "permissions";
  private static final String PERSON = "person";

  private final PlanCatalog catalog = PlanCatalog.bundled();

  /** The plan, module by module. */
  public MigrationPlan plan(Survey survey) {
    Modules modules = new Modules(survey.paths(), catalog.buildFiles());
    Map<String, List<Finding>> findings = new TreeMap<>();
    modules.all().forEach(folder -> findings.put(folder, new ArrayList<>()));
    for (Finding finding : survey.report().findings()) {
      String folder = modules.of(finding.location().path());
      findings.computeIfAbsent(folder, none -> new ArrayList<>()).add(finding);
    }
    List<Module> planned = new ArrayList<>();
    findings.forEach((folder, own) -> planned.add(module(folder, own, modules, survey)));
    return new MigrationPlan(survey.report().toolVersion(), survey.report().rules(), planned);
  }

  private Module module(String folder, List<Finding> findings, Modules modules, Survey survey) {
    List<Replacement.Request> requests = requests(folder, findings, modules, survey);
    List<PlanStep> steps = new ArrayList<>();
    if (!findings.isEmpty()) {
      catalog.steps().forEach(entry -> steps.add(step(entry, findings)));
      steps.removeIf(step -> !isNeeded(step, requests));
    }
    return new Module(
        folder,
        stage(findings),
        steps,
        Needs.of(requests),
        flows(folder, modules, survey.tokens()),
        requests.stream().flatMap(r -> r.renamedProperties().stream()).distinct().toList());
  }

  /** The new requests of a module: those of its findings, and those that begin with a constant. */
  private static List<Replacement.Request> requests(
      String folder, List<Finding> findings, Modules modules, Survey survey) {
    Map<Location, Replacement.Request> all = new TreeMap<>();
    for (Finding finding : findings) {
      if (finding.replacement().orElse(null) instanceof Replacement.Request request) {
        all.put(finding.location(), request);
      }
    }
    for (RequestUse use : survey.requests()) {
      if (modules.of(use.location().path()).equals(folder)) {
        all.put(use.location(), use.replacement());
      }
    }
    return List.copyOf(all.values());
  }

  private PlanStep step(StepEntry entry, List<Finding> findings) {
    List<Finding> own =
        findings.stream()
            .filter(f -> catalog.step(f.rule()).filter(entry::equals).isPresent())
            .toList();
    List<Decision> decisions = entry.id().equals(PERSON) ? decisions(findings) : List.of();
    return new PlanStep(entry.id(), entry.title(), entry.why(), own, decisions, entry.also());
  }

  /** A step without findings has its place where what it is about changes all the same. */
  private static boolean isNeeded(PlanStep step, List<Replacement.Request> requests) {
    boolean calls = !requests.isEmpty();
    return switch (step.id()) {
      case PERSON -> true;
      case PROPERTIES, PERMISSIONS -> calls || !step.findings().isEmpty();
      default -> !step.findings().isEmpty();
    };
  }

  /** What the replacements leave open where a person has to decide. */
  private static List<Decision> decisions(List<Finding> findings) {
    Map<String, List<Location>> places = new TreeMap<>();
    for (Finding finding : findings) {
      if (MigrationPlan.effort(finding) == Effort.MANUAL) {
        List<String> questions = finding.replacement().map(Planner::questions).orElse(List.of());
        for (String question : questions.isEmpty() ? List.of(finding.message()) : questions) {
          places.computeIfAbsent(question, none -> new ArrayList<>()).add(finding.location());
        }
      }
    }
    return places.entrySet().stream()
        .map(entry -> new Decision(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static List<String> questions(Replacement replacement) {
    if (replacement instanceof Replacement.Request request) {
      return request.checks();
    } else if (replacement instanceof Replacement.Code code) {
      return code.notes();
    } else if (replacement instanceof Replacement.Dependencies dependencies) {
      return dependencies.notes();
    }
    return List.of();
  }

  private Stage stage(List<Finding> findings) {
    List<Finding> counting = findings.stream().filter(f -> f.level() != Level.NOTE).toList();
    boolean adal = counting.stream().anyMatch(f -> PlanCatalog.names(catalog.adal(), f.rule()));
    boolean graph =
        counting.stream().anyMatch(f -> PlanCatalog.names(catalog.aadGraph(), f.rule()));
    if (adal) {
      return graph ? Stage.BOTH : Stage.ADAL;
    }
    return graph ? Stage.AAD_GRAPH : Stage.DONE;
  }

  private static List<String> flows(String folder, Modules modules, List<TokenUse> tokens) {
    Stream<String> flows =
        tokens.stream()
            .filter(use -> modules.of(use.location().path()).equals(folder))
            .map(TokenUse::flow);
    return List.copyOf(new TreeSet<>(flows.toList()));
  }
}
