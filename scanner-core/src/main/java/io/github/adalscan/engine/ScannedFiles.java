package io.github.adalscan.engine;

import io.github.adalscan.model.BaselineEntry;
import io.github.adalscan.model.Notification;
import io.github.adalscan.model.RuleId;
import io.github.adalscan.source.walk.Candidates;
import io.github.adalscan.triage.Baseline;
import io.github.adalscan.triage.BaselineScope;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a scan looked at. A file that exists but was left out, or could not be read, was not looked
 * at; of a file that is gone nothing can be said when only some files were asked for.
 */
final class ScannedFiles implements BaselineScope {
  private final Candidates candidates;
  private final Set<RuleId> rules;
  private final Set<String> searched;
  private final Set<String> unread;
  private final boolean some;

  private ScannedFiles(
      Candidates candidates,
      Set<RuleId> rules,
      Set<String> searched,
      Set<String> unread,
      boolean some) {
    this.candidates = candidates;
    this.rules = rules;
    this.searched = searched;
    this.unread = unread;
    this.some = some;
  }

  static BaselineScope of(
      ScanRequest request,
      Set<RuleId> rules,
      Candidates candidates,
      Collection<Notification> notifications) {
    Set<String> paths =
        request.triage().baseline().map(Baseline::entries).orElse(List.of()).stream()
            .map(BaselineEntry::path)
            .collect(Collectors.toSet());
    Set<String> unread = new HashSet<>();
    notifications.stream()
        .filter(each -> each.kind().incomplete())
        .forEach(each -> unread.add(each.path()));
    return new ScannedFiles(
        candidates,
        rules,
        paths.isEmpty() ? Set.of() : candidates.searched(paths),
        unread,
        !request.files().includes().isEmpty());
  }

  @Override
  public boolean judged(RuleId rule, String path) {
    return rules.contains(rule)
        && !unread.contains(path)
        && candidates.isBelowRoots(path)
        && (searched.contains(path) || (gone(path) && !some));
  }

  @Override
  public boolean gone(String path) {
    return !Files.exists(candidates.base().resolve(path));
  }
}
