package io.github.adalscan.report.answer;

import io.github.adalscan.model.Finding;
import io.github.adalscan.model.MigrationPlan;
import io.github.adalscan.model.MigrationPlan.Module;
import io.github.adalscan.model.MigrationPlan.PlanStep;
import io.github.adalscan.model.MigrationPlan.Stage;
import io.github.adalscan.report.text.Visible;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plan as headings, sentences and items, for people. */
final class PlanDocument {
  private static final int MAX_RENAMED = 8;
  private static final int MAX_DONE = 12;

  /** How the parts of a document are written. */
  interface Form {
    void heading(String line);

    void step(String line);

    void sentence(String line);

    /** Something to be done. */
    void task(String line);

    /** Something to know. */
    void item(String line);
  }

  private final Form form;
  private final MigrationPlan plan;
  private final PlanLines lines;

  PlanDocument(MigrationPlan plan, Form form) {
    this.plan = plan;
    this.form = form;
    this.lines = new PlanLines(plan.rules());
  }

  void write() {
    List<Module> open = plan.modules().stream().filter(m -> !m.steps().isEmpty()).toList();
    List<Finding> all = new ArrayList<>();
    open.forEach(module -> all.addAll(module.findings()));
    form.sentence(
        open.isEmpty()
            ? "Nothing is left to migrate."
            : PlanLines.counted(all) + " in " + modules(open.size()) + ".");
    open.forEach(this::module);
    List<String> done =
        plan.modules().stream().filter(m -> m.steps().isEmpty()).map(Module::path).toList();
    if (!done.isEmpty() && !open.isEmpty()) {
      form.heading("Modules without findings");
      done.stream().limit(MAX_DONE).forEach(path -> form.item(Visible.of(path)));
      if (done.size() > MAX_DONE) {
        form.item("and " + (done.size() - MAX_DONE) + " more");
      }
    }
    order(open);
  }

  private static String modules(int count) {
    return count == 1 ? "1 module" : count + " modules";
  }

  private void module(Module module) {
    String stage = module.stage().id();
    form.heading(
        Visible.of(module.path())
            + ": "
            + (module.stage() == Stage.DONE ? stage + ", but for what is listed here" : stage));
    String flows =
        module.flows().isEmpty()
            ? ""
            : " Tokens are requested here by: " + String.join(", ", module.flows()) + ".";
    form.sentence(PlanLines.counted(module.findings()) + "." + flows);
    int number = 1;
    for (PlanStep step : module.steps()) {
      List<String> tasks = tasks(step, module);
      if (!tasks.isEmpty()) {
        boolean empty = step.findings().isEmpty();
        form.step(
            number++
                + ". "
                + step.title()
                + (empty ? "" : ": " + PlanLines.counted(step.findings())));
        tasks.forEach(form::task);
      }
    }
  }

  private List<String> tasks(PlanStep step, Module module) {
    List<String> tasks = new ArrayList<>(lines.findings(step.findings()));
    if (step.id().equals("permissions")) {
      tasks.addAll(PlanLines.needs(module.needs()));
    }
    if (step.id().equals("properties") && !module.renamed().isEmpty()) {
      tasks.add(renamed(module.renamed()));
    }
    step.decisions().forEach(decision -> tasks.add(PlanLines.decision(decision)));
    return tasks;
  }

  private static String renamed(List<String> renamed) {
    return renamed.size() <= MAX_RENAMED
        ? "see where answers are read: " + String.join(", ", renamed)
        : "see where answers are read: "
            + renamed.size()
            + " properties have other names; the finding of each request lists them";
  }

  /** What is the same for every module is said once. */
  private void order(List<Module> open) {
    Map<String, PlanStep> steps = new LinkedHashMap<>();
    open.stream()
        .flatMap(module -> module.steps().stream())
        .forEach(step -> steps.putIfAbsent(step.id(), step));
    if (steps.isEmpty()) {
      return;
    }
    form.heading("Why in this order, and what else to do");
    for (PlanStep step : ordered(steps, open)) {
      form.step(step.title());
      form.sentence(step.why());
      step.also().forEach(form::item);
    }
  }

  private static List<PlanStep> ordered(Map<String, PlanStep> steps, List<Module> open) {
    List<String> order =
        open.stream()
            .map(module -> module.steps().stream().map(PlanStep::id).toList())
            .reduce(List.of(), PlanDocument::merged);
    return order.stream().map(steps::get).toList();
  }

  /** Both lists in one, each in its order. */
  private static List<String> merged(List<String> some, List<String> others) {
    List<String> all = new ArrayList<>(some);
    int at = 0;
    for (String each : others) {
      int known = all.indexOf(each);
      if (known < 0) {
        all.add(at, each);
        known = at;
      }
      at = known + 1;
    }
    return all;
  }
}
