package io.github.adalscan.triage;

import io.github.adalscan.fact.Comment;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.SuppressedCode;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Region;
import io.github.adalscan.model.RuleId;
import io.github.adalscan.model.Suppression;
import io.github.adalscan.source.text.SourceText;
import io.github.adalscan.triage.Directive.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the suppressions of one file: what they cover, and what is wrong with them. */
final class FileSuppressions {
  private static final int LAST_LINE = Integer.MAX_VALUE;

  private final FileFacts file;
  private final RuleNames rules;
  private final Optional<LocalDate> today;
  private final List<Cover> covers = new ArrayList<>();
  private final List<Complaint> complaints = new ArrayList<>();
  private final Deque<Directive> open = new ArrayDeque<>();

  FileSuppressions(FileFacts file, RuleNames rules, Optional<LocalDate> today) {
    this.file = file;
    this.rules = rules;
    this.today = today;
  }

  /** True when a file says anything to this scanner. */
  static boolean speaks(FileFacts file) {
    return !file.suppressed().isEmpty()
        || file.comments().stream().anyMatch(comment -> CommentText.of(comment).isPresent());
  }

  void read(SourceText text) {
    CodeLines lines = new CodeLines(text, file.comments());
    for (Comment comment : file.comments()) {
      CommentText.of(comment).ifPresent(words -> read(words, comment, lines));
    }
    open.forEach(start -> malformed(start.region(), "it is not closed by 'adalscan:ignore-end'"));
    for (SuppressedCode code : file.suppressed()) {
      accept(DirectiveParser.parse(code), code.declaration());
    }
  }

  List<Cover> covers() {
    return covers;
  }

  List<Complaint> complaints() {
    return complaints;
  }

  private void read(CommentText words, Comment comment, CodeLines lines) {
    Optional<Directive> parsed = DirectiveParser.parse(words);
    if (parsed.isEmpty()) {
      malformed(words.region(), "write 'adalscan:ignore RULE -- REASON'");
      return;
    }
    Directive directive = parsed.get();
    switch (directive.form()) {
      case START -> open.push(directive);
      case END -> close(directive);
      case FILE -> accept(directive, Cover.lines(1, LAST_LINE));
      default -> accept(directive, lines.target(comment.region()));
    }
  }

  private void close(Directive end) {
    if (open.isEmpty()) {
      malformed(end.region(), "no 'adalscan:ignore-start' stands before it");
      return;
    }
    Directive start = open.pop();
    accept(start, Cover.lines(start.region().startLine(), end.region().startLine()));
  }

  /** Only what names its rules and its reason, and has not expired, covers anything. */
  private void accept(Directive directive, Region stretch) {
    Region region = directive.region();
    if (directive.rules().isEmpty()) {
      complain(Complaint.NO_RULE, region, "adalscan:ignore", Map.of());
    } else if (directive.reason().isEmpty() && directive.form() != Form.DECLARATION) {
      complain(Complaint.NO_REASON, region, "adalscan:ignore", Map.of());
    } else if (inForce(directive)) {
      directive.rules().forEach(rule -> cover(rule, directive, stretch));
    }
  }

  private boolean inForce(Directive directive) {
    String until = directive.until();
    try {
      boolean expired =
          !until.isEmpty() && today.map(LocalDate.parse(until)::isBefore).orElse(false);
      if (expired) {
        String rule = String.join(", ", directive.rules());
        complain(Complaint.EXPIRED, directive.region(), rule, Map.of("rule", rule, "until", until));
      }
      return !expired;
    } catch (DateTimeException unreadable) {
      malformed(directive.region(), "'" + until + "' is no date; write until=YYYY-MM-DD");
      return false;
    }
  }

  private void cover(String name, Directive directive, Region stretch) {
    Optional<RuleId> rule = rules.find(name);
    if (rule.isEmpty()) {
      complain(
          Complaint.UNKNOWN_RULE,
          directive.region(),
          name,
          Map.of("rule", name, "hint", rules.hint(name)));
      return;
    }
    Location location = new Location(file.path(), directive.region());
    covers.add(new Cover(rule.get(), stretch, new Suppression(directive.reason(), location)));
  }

  private void malformed(Region region, String problem) {
    complain(Complaint.MALFORMED, region, "adalscan:ignore", Map.of("problem", problem));
  }

  private void complain(String detector, Region region, String symbol, Map<String, String> values) {
    complaints.add(new Complaint(detector, file, region, symbol, values));
  }
}
