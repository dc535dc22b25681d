package io.github.adalscan.explain;

import io.github.adalscan.model.Explanation;
import java.util.Collection;
import java.util.Optional;

/** A kind of question. Stateless. */
interface Topic {
  /** The answer, when the question is of this kind. */
  Optional<Explanation> explain(String question);

  /** What can be asked for, for guesses at misspelt words. */
  Collection<String> names();
}
