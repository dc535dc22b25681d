package io.github.adalscan.engine;

import io.github.adalscan.detect.token.permission.PermissionSurvey;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.link.type.ProjectPaths;
import io.github.adalscan.model.PermissionNeeds;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.rule.catalog.api.HostEntry;
import io.github.adalscan.source.walk.CandidateListener;
import io.github.adalscan.source.walk.Candidates;
import io.github.adalscan.source.walk.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** Asks a tree which permissions its applications need. Stateless. */
public final class PermissionScan {
  /**
   * Reads the tree as a scan does, and tells the needs in place of findings.
   *
   * @throws ScanException as {@link Scanner#scan}, and when there is no file
   */
  public PermissionNeeds needs(ScanRequest request, ScanListener listener) {
    return Workers.call(() -> needsHere(request, listener));
  }

  private static PermissionNeeds needsHere(ScanRequest request, ScanListener listener) {
    ActiveRules rules = ActiveRules.of(request);
    Catalogs catalogs = rules.catalogs();
    Candidates candidates =
        new Walk(request, listener)
            .find(() -> rules.prefilter(keywords(catalogs)), CandidateListener.NONE);
    if (candidates.filesSeen() == 0) {
      throw new ScanException("No file was seen; check the paths and .gitignore.");
    }
    ProjectPaths paths = ProjectPaths.later(candidates::javaPaths);
    Stopwatch watch = new Stopwatch();
    try (Workers workers = new Workers(request.jobs())) {
      List<SourceFile> read = new ArrayList<>(candidates.files());
      FileReading files = new FileReading(workers, watch, request.timePerFile());
      FurtherFiles.Reading reading = more -> files.read(more, candidates.oversized());
      List<FileFacts> facts = new ArrayList<>(reading.read(read));
      FurtherFiles further = new FurtherFiles(read, facts, reading);
      new SecondWave(catalogs, candidates, paths, further, request.jobs()).extend();
      Linking linking = new Linking(catalogs, paths);
      return PermissionSurvey.of(linking.parts(linking.link(facts)));
    }
  }

  /** What calls Microsoft Graph spells its host, though no rule may look for it. */
  private static List<String> keywords(Catalogs catalogs) {
    List<String> all = new ArrayList<>();
    catalogs.hosts(Api.MICROSOFT_GRAPH).stream().map(HostEntry::host).forEach(all::add);
    all.addAll(catalogs.words("declared-roles"));
    all.addAll(catalogs.words("declared-scopes"));
    return all;
  }
}
