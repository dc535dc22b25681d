package io.github.adalscan.engine;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.engine.Detecting.Detected;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.ReadMode;
import io.github.adalscan.link.type.ProjectPaths;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.BuildInfo;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.model.Notification;
import io.github.adalscan.model.Report;
import io.github.adalscan.model.ScanStats;
import io.github.adalscan.model.ScanSummary;
import io.github.adalscan.model.Survey;
import io.github.adalscan.rule.RuleSet;
import io.github.adalscan.source.kind.FileKind;
import io.github.adalscan.source.walk.CandidateListener;
import io.github.adalscan.source.walk.Candidates;
import io.github.adalscan.source.walk.SourceFile;
import io.github.adalscan.triage.BaselineScope;
import io.github.adalscan.triage.Triager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;

/** Scans source trees: the entry of the library. Stateless; safe for any number of threads. */
public final class Scanner {
  /** The version of the scanner, as in its reports. */
  public static String version() {
    return BuildInfo.CURRENT.version();
  }

  /**
   * Scans.
   *
   * @throws ScanException when the request cannot be carried out as it is: a path or rule that does
   *     not exist, a broken rule file; the message says what to write
   */
  public Report scan(ScanRequest request, ScanListener listener) {
    return Workers.call(() -> scanHere(request, listener).report());
  }

  /**
   * Scans, and tells what was seen besides.
   *
   * @throws ScanException as {@link #scan} does
   */
  public Survey survey(ScanRequest request, ScanListener listener) {
    return Workers.call(() -> Surveyor.survey(scanHere(request, listener)));
  }

  /**
   * What a scan leaves behind.
   *
   * @param parts the tree, or those of its parts that were judged each by itself; none when no file
   *     was worth reading
   */
  record Scanned(Report report, Candidates candidates, List<Detection> parts) {}

  /** Linking and detecting walk down expressions as reading does, so they need a deep stack too. */
  private static Scanned scanHere(ScanRequest request, ScanListener listener) {
    Stopwatch watch = new Stopwatch();
    Lazy<ActiveRules> active = Lazy.of(() -> ActiveRules.of(request));
    try (Workers workers = new Workers(request.jobs())) {
      FileReading reading = new FileReading(workers, watch, request.timePerFile());
      RuleReading loading = new RuleReading(workers, active);
      Candidates candidates =
          new Walk(request, listener)
              .find(
                  () -> active.get().prefilter(List.of()),
                  request.jobs() > 1 ? ahead(reading, loading) : CandidateListener.NONE);
      ActiveRules rules = active.get();
      watch.end("walk");
      ProjectPaths paths = ProjectPaths.later(candidates::javaPaths);
      listener.progress(candidates.filesSeen(), candidates.files().size());
      List<SourceFile> files = new ArrayList<>(candidates.files());
      Future<RuleSet> ofTree = loading.of(files.isEmpty() ? Set.of() : candidates.keywords());
      List<FileFacts> facts = new ArrayList<>(reading.read(files, candidates.oversized()));
      RuleSet concerned = Workers.result(ofTree);
      FurtherFiles further =
          new FurtherFiles(files, facts, more -> reading.read(more, candidates.oversized()));
      List<Bound> met = extend(further, candidates, paths, concerned, request.jobs());
      watch.end("extract");
      Detected detected = new Detecting(request, concerned, paths, watch).of(facts, met);
      Report report =
          report(request, new Read(candidates, files, facts, watch), rules, concerned, detected);
      return new Scanned(report, candidates, detected.parts());
    }
  }

  /** Reads files that take part without a keyword; gives the bounds that were met on the way. */
  private static List<Bound> extend(
      FurtherFiles further, Candidates candidates, ProjectPaths paths, RuleSet rules, int jobs) {
    new BuildFiles(candidates, further).extend();
    return rules.followsValues()
        ? new SecondWave(rules.catalogs(), candidates, paths, further, jobs).extend()
        : further.met();
  }

  /**
   * What was found and read.
   *
   * @param watch how long that took
   */
  private record Read(
      Candidates candidates, List<SourceFile> files, List<FileFacts> facts, Stopwatch watch) {}

  /** Judges what was detected. */
  private static Report report(
      ScanRequest request, Read read, ActiveRules rules, RuleSet concerned, Detected detected) {
    TreeSet<Notification> notifications = new TreeSet<>(read.candidates().notifications());
    read.facts().forEach(file -> notifications.addAll(file.notifications()));
    notifications.addAll(detected.result().notifications());
    BaselineScope scope = ScannedFiles.of(request, rules.ids(), read.candidates(), notifications);
    Triager.Outcome outcome =
        new Judgement(request, rules, concerned, new SourceTexts(read.files()), scope)
            .of(detected.result().findings(), read.facts());
    read.watch().end("triage");
    return new Report(
        version(),
        rules.descriptors(),
        outcome.results(),
        outcome.triage(),
        List.copyOf(notifications),
        summary(read.candidates(), read.facts(), read.watch(), detected));
  }

  /** Reads candidates while the walk goes on, and the rules that the first of them concerns. */
  private static CandidateListener ahead(FileReading reading, RuleReading loading) {
    return (file, oversized, keywords) -> {
      reading.begin(file, oversized);
      loading.begin(keywords);
    };
  }

  private static ScanSummary summary(
      Candidates candidates, List<FileFacts> facts, Stopwatch watch, Detected detected) {
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
        watch.millis(),
        new ScanStats(watch.phases(), watch.files(), detected.result().times(), detected.bounds()));
  }

  private static boolean byTokens(Notification.Kind kind) {
    return kind == Notification.Kind.NOT_PARSED
        || kind == Notification.Kind.TIMED_OUT
        || kind == Notification.Kind.TOO_LARGE;
  }
}
