package io.github.adalscan.engine;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.Detectors;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.ReadMode;
import io.github.adalscan.link.CatalogKnowledge;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.ProjectPaths;
import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Notification;
import io.github.adalscan.model.Report;
import io.github.adalscan.model.ScanSummary;
import io.github.adalscan.rule.Rule;
import io.github.adalscan.rule.RuleSet;
import io.github.adalscan.source.Candidates;
import io.github.adalscan.source.FileKind;
import io.github.adalscan.source.SourceFile;
import io.github.adalscan.triage.BaselineScope;
import io.github.adalscan.triage.Triager;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/** Scans source trees: the entry of the library. Stateless; safe for any number of threads. */
public final class Scanner {
  /** The version of the scanner, as in its reports. */
  public static final String VERSION = Version.read();

  /**
   * Scans.
   *
   * @throws ScanException when the request cannot be carried out as it is: a path or rule that does
   *     not exist, a broken rule file; the message says what to write
   */
  public Report scan(ScanRequest request, ScanListener listener) {
    return Workers.call(() -> scanHere(request, listener));
  }

  /** Linking and detecting walk down expressions as reading does, so they need a deep stack too. */
  private static Report scanHere(ScanRequest request, ScanListener listener) {
    long start = System.nanoTime();
    ActiveRules rules = ActiveRules.of(request);
    Walk walk = new Walk(request, listener);
    Candidates candidates = walk.find(rules.keywords());
    ProjectPaths paths = ProjectPaths.later(candidates::javaPaths);
    listener.progress(candidates.filesSeen(), candidates.files().size());
    try (Workers workers = new Workers(request.jobs())) {
      List<SourceFile> files = new ArrayList<>(candidates.files());
      List<FileFacts> facts = new ArrayList<>(extract(files, candidates, workers));
      if (!facts.isEmpty() && rules.ruleSet().followsValues()) {
        Reading reading = more -> extract(more, candidates, workers);
        new SecondWave(rules.ruleSet().catalogs(), candidates, paths, reading, request.jobs())
            .extend(files, facts);
      }
      return report(request, rules, candidates, paths, files, facts, start);
    }
  }

  /** Reads files into summaries. */
  interface Reading {
    List<FileFacts> read(List<SourceFile> files);
  }

  static List<FileFacts> extract(List<SourceFile> files, Candidates candidates, Workers workers) {
    ThreadLocal<FileTask> task = ThreadLocal.withInitial(() -> new FileTask(new Extractors()));
    List<Callable<FileFacts>> tasks = new ArrayList<>();
    for (SourceFile file : files) {
      boolean oversized = candidates.oversized().contains(file.path());
      tasks.add(() -> task.get().read(file, oversized));
    }
    return workers.run(tasks);
  }

  private static Report report(
      ScanRequest request,
      ActiveRules active,
      Candidates candidates,
      ProjectPaths paths,
      List<SourceFile> files,
      List<FileFacts> facts,
      long start) {
    RuleSet rules = active.ruleSet();
    TreeSet<Notification> notifications = new TreeSet<>(candidates.notifications());
    facts.forEach(file -> notifications.addAll(file.notifications()));
    List<Finding> findings = List.of();
    if (!facts.isEmpty()) {
      ProjectFacts project =
          ProjectFacts.link(facts, paths, new CatalogKnowledge(rules.catalogs()));
      Detectors.Result result =
          Detectors.run(rules, new Detection(project, rules.catalogs()), request.keepLevels());
      notifications.addAll(result.notifications());
      findings = result.findings();
    }
    BaselineScope scope = ScannedFiles.of(request, rules, candidates, notifications);
    Triager.Outcome outcome =
        new Judgement(request, active, new SourceTexts(files), scope).of(findings, facts);
    return new Report(
        VERSION,
        rules.rules().stream().map(Rule::descriptor).toList(),
        outcome.results(),
        outcome.triage(),
        List.copyOf(notifications),
        summary(candidates, facts, start));
  }

  private static ScanSummary summary(Candidates candidates, List<FileFacts> facts, long start) {
    long parsed =
        facts.stream()
            .filter(f -> f.kind() == FileKind.JAVA)
            .filter(f -> f.mode() == ReadMode.PARSED || f.mode() == ReadMode.PARTLY_PARSED)
            .count();
    long lexical =
        facts.stream()
            .filter(f -> f.notifications().stream().anyMatch(n -> byTokens(n.kind())))
            .count();
    return new ScanSummary(
        candidates.filesSeen(),
        candidates.bytesSeen(),
        facts.size(),
        parsed,
        lexical,
        candidates.skipped(),
        (System.nanoTime() - start) / 1_000_000);
  }

  private static boolean byTokens(Notification.Kind kind) {
    return kind == Notification.Kind.NOT_PARSED || kind == Notification.Kind.TOO_LARGE;
  }
}
