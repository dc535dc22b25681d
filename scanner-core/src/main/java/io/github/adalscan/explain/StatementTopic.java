package io.github.adalscan.explain;

import io.github.adalscan.model.Explanation;
import io.github.adalscan.model.Explanation.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A statement of the support article about authentication errors, {@code S1} to {@code S51}. */
final class StatementTopic implements Topic {
  private final ErrorCatalog errors;
  private final CauseText texts;

  StatementTopic(ErrorCatalog errors, CauseText texts) {
    this.errors = errors;
    this.texts = texts;
  }

  @Override
  public Optional<Explanation> explain(String question) {
    return errors.statements().stream()
        .filter(each -> each.id().equalsIgnoreCase(question))
        .findFirst()
        .map(this::of);
  }

  private Explanation of(Statement statement) {
    String today = "today: " + statement.state();
    String note = statement.note().isEmpty() ? today : today + "; " + statement.note();
    List<Section> sections =
        new ArrayList<>(List.of(new Section("What holds of it", List.of(note))));
    statement.by().stream()
        .flatMap(id -> errors.cause(id).stream())
        .forEach(cause -> sections.add(texts.section(cause)));
    return new Explanation(statement.id(), statement.about(), sections, Optional.empty());
  }

  @Override
  public Collection<String> names() {
    return List.of();
  }
}
