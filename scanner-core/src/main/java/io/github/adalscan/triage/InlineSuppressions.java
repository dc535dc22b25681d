package io.github.adalscan.triage;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Suppression;
import io.github.adalscan.source.text.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What comments and annotations of the scanned sources accept. Immutable. */
public final class InlineSuppressions {
  private final RuleNames rules;
  private final Map<String, List<Cover>> covers = new HashMap<>();
  private final Map<String, FileFacts> files = new HashMap<>();
  private final List<Complaint> mistakes = new ArrayList<>();

  private InlineSuppressions(RuleNames rules) {
    this.rules = rules;
  }

  /**
   * Reads the suppressions of all files.
   *
   * @param today decides what has expired; empty when nothing expires
   * @param texts gives the text of a file by its path; asked only for files with suppressions
   */
  public static InlineSuppressions of(
      Collection<FileFacts> files,
      RuleNames rules,
      Optional<LocalDate> today,
      Function<String, Optional<SourceText>> texts) {
    InlineSuppressions all = new InlineSuppressions(rules);
    for (FileFacts file : files) {
      if (FileSuppressions.speaks(file)) {
        FileSuppressions own = new FileSuppressions(file, rules, today);
        texts.apply(file.path()).ifPresent(own::read);
        all.files.put(file.path(), file);
        all.covers.put(file.path(), own.covers());
        all.mistakes.addAll(own.complaints());
      }
    }
    return all;
  }

  /** The suppression of a finding; the narrowest when there are several. */
  public Optional<Suppression> of(Finding finding) {
    return coversOf(finding).stream()
        .min(Comparator.comparingInt(Cover::length))
        .map(Cover::suppression);
  }

  private List<Cover> coversOf(Finding finding) {
    return covers.getOrDefault(finding.location().path(), List.of()).stream()
        .filter(cover -> cover.covers(finding))
        .toList();
  }

  /** What is wrong with the suppressions, given all findings: mistakes, and those without use. */
  public List<Complaint> complaints(Collection<Finding> findings) {
    Set<Cover> used = new HashSet<>();
    findings.forEach(finding -> used.addAll(coversOf(finding)));
    List<Complaint> all = new ArrayList<>(mistakes);
    covers.forEach(
        (path, list) ->
            list.stream()
                .filter(cover -> rules.isActive(cover.rule()) && !used.contains(cover))
                .map(cover -> unused(Optional.ofNullable(files.get(path)).orElseThrow(), cover))
                .forEach(all::add));
    return all;
  }

  private static Complaint unused(FileFacts file, Cover cover) {
    String rule = cover.rule().value();
    return new Complaint(
        Complaint.UNUSED,
        file,
        cover.suppression().location().region(),
        rule,
        Map.of("rule", rule));
  }
}
