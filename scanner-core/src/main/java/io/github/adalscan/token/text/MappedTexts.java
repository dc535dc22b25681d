package io.github.adalscan.token.text;

import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.text.TextSets.TextSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a function makes of the texts of a list that is configured in one text. */
record MappedTexts(ProjectFacts project) {
  /** The sets of what it makes; empty where nothing is known of the list. */
  Optional<List<TextSet>> of(List<TextSet> lists, Closure function) {
    List<TextSet> all = new ArrayList<>();
    for (TextSet before : lists) {
      List<TextPart> parts = new ArrayList<>();
      for (TextPart each : before.elements()) {
        for (TextValue made : project.functions().texts(function, each.value())) {
          parts.add(TextPart.of(made, function.location()));
        }
      }
      all.add(new TextSet(parts, before.open() || parts.size() != before.elements().size()));
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }
}
