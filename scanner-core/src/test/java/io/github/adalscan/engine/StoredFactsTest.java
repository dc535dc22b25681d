package io.github.adalscan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.run.Detectors;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.store.FactStore;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.type.CatalogKnowledge;
import io.github.adalscan.link.type.ProjectPaths;
import io.github.adalscan.model.Finding;
import io.github.adalscan.rule.RuleSet;
import io.github.adalscan.source.walk.CandidateListener;
import io.github.adalscan.source.walk.Candidates;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Summaries that were stored give the same findings as fresh ones. */
class StoredFactsTest {
  private final FactStore store = new FactStore();

  @TestFactory
  Stream<DynamicTest> testdata() throws IOException {
    List<Path> folders = new ArrayList<>();
    try (Stream<Path> groups = Files.list(Scans.repository().resolve("testdata"))) {
      for (Path group : groups.filter(Files::isDirectory).sorted().toList()) {
        try (Stream<Path> cases = Files.list(group)) {
          cases.filter(Files::isDirectory).sorted().forEach(folders::add);
        }
      }
    }
    Path root = Scans.repository().resolve("testdata");
    return folders.stream()
        .map(it -> DynamicTest.dynamicTest(root.relativize(it).toString(), () -> check(it)));
  }

  private void check(Path folder) {
    ScanRequest request = Scans.request(folder, true, 1);
    ActiveRules active = ActiveRules.of(request);
    Candidates candidates =
        new Walk(request, ScanListener.NONE)
            .find(() -> active.prefilter(List.of()), CandidateListener.NONE);
    RuleSet rules = active.concerned(candidates.keywords());
    FileTask task = new FileTask(new Extractors());
    List<FileFacts> fresh =
        candidates.files().stream().map(file -> task.read(file, false)).toList();
    List<FileFacts> stored = fresh.stream().map(this::thereAndBack).toList();
    assertThat(stored).isEqualTo(fresh);
    assertThat(detect(stored, candidates, rules)).isEqualTo(detect(fresh, candidates, rules));
  }

  private FileFacts thereAndBack(FileFacts facts) {
    return store.read(store.write(facts).orElseThrow()).orElseThrow();
  }

  private static List<Finding> detect(List<FileFacts> facts, Candidates candidates, RuleSet rules) {
    ProjectFacts project =
        ProjectFacts.link(
            facts,
            new ProjectPaths(candidates.javaPaths()),
            new CatalogKnowledge(rules.catalogs()));
    Detectors.Result result = Detectors.run(rules, new Detection(project, rules.catalogs()), true);
    assertThat(result.notifications()).isEmpty();
    return result.findings();
  }
}
