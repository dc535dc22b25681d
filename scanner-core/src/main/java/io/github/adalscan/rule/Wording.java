package io.github.adalscan.rule;

import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Replacement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a rule says beside its message, so that an analysis names cases and writes no sentence.
 *
 * @param instead what to write instead, with {@code {name}} for values, where the analysis has no
 *     answer of its own
 * @param phrases parts of the message by the id of the case that they tell
 * @param replacements what to write instead in one case, by its id
 */
public record Wording(
    Optional<MessageTemplate> instead,
    Map<String, MessageTemplate> phrases,
    Map<String, Stated> replacements) {
  public Wording {
    phrases = Collections.unmodifiableMap(new TreeMap<>(phrases));
    replacements = Collections.unmodifiableMap(new TreeMap<>(replacements));
  }

  /**
   * A replacement with {@code {name}} for values.
   *
   * @param code empty where only advice can be given
   * @param imports fully qualified types that the code needs
   * @param notes plain sentences; one that needs a value that is missing is left out
   */
  public record Stated(
      Optional<MessageTemplate> code,
      List<String> imports,
      List<MessageTemplate> notes,
      Effort effort) {
    public Stated {
      imports = List.copyOf(imports);
      notes = List.copyOf(notes);
    }

    private Replacement with(Map<String, String> values) {
      List<String> told =
          notes.stream()
              .filter(note -> values.keySet().containsAll(note.placeholders()))
              .map(note -> note.expand(values))
              .toList();
      return code.<Replacement>map(
              snippet -> new Replacement.Code(snippet.expand(values), imports, effort, told))
          .orElseGet(() -> new Replacement.Advice(String.join(" ", told), effort));
    }
  }

  /** What to write instead, for all findings whose values it needs. */
  public Optional<Replacement> advice(Map<String, String> values) {
    return instead
        .filter(template -> values.keySet().containsAll(template.placeholders()))
        .map(template -> new Replacement.Advice(template.expand(values), Effort.REVIEW));
  }

  /** The phrase of a case; the words of the id for a rule that states none. */
  public String phrase(String id, Map<String, String> values) {
    return Optional.ofNullable(phrases.get(id))
        .map(template -> template.expand(values))
        .orElseGet(() -> id.replace('-', ' '));
  }

  /** What to write instead in a case; empty for a rule that states nothing for it. */
  public Optional<Replacement> replacement(String id, Map<String, String> values) {
    return Optional.ofNullable(replacements.get(id)).map(stated -> stated.with(values));
  }
}
