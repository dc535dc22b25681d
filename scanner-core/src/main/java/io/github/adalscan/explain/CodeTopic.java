package io.github.adalscan.explain;

import io.github.adalscan.model.Explanation;
import io.github.adalscan.model.Explanation.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** An error code of the token service, with or without {@code AADSTS}. */
final class CodeTopic implements Topic {
  private final ErrorCatalog errors;
  private final CauseText texts;

  CodeTopic(ErrorCatalog errors, CauseText texts) {
    this.errors = errors;
    this.texts = texts;
  }

  @Override
  public Optional<Explanation> explain(String question) {
    return TokenCodeName.of(question)
        .or(() -> TokenCodeName.within(question))
        .flatMap(errors::code)
        .map(this::of);
  }

  private Explanation of(TokenCode code) {
    List<String> facts = new ArrayList<>();
    if (!code.response().isEmpty()) {
      facts.add("answer: " + code.response());
    }
    facts.add("cause: " + code.cause());
    List<Cause> causes = errors.causesOf(code.code());
    String found = texts.found(code.rules());
    if (!found.isEmpty()) {
      facts.add("found in code by: " + found);
    } else if (causes.isEmpty()) {
      facts.add("no rule finds it in code; it is settled in the tenant, by the user or by hand");
    }
    List<Section> sections = new ArrayList<>(List.of(new Section("What it says", facts)));
    causes.forEach(cause -> sections.add(texts.section(cause)));
    return new Explanation(code.code(), code.name(), sections, Optional.empty());
  }

  @Override
  public Collection<String> names() {
    return errors.codes().keySet();
  }
}
