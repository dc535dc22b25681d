package io.github.adalscan.link.place;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.model.Location;
import java.util.Optional;

/**
 * Where an expression stands.
 *
 * @param owner the type around it
 * @param method the method or initialiser around it; empty for annotations of types and the like
 * @param event the index of the method's event; {@link #NO_EVENT} for a field initialiser
 */
public record Place(Declared owner, Optional<MethodFacts> method, int event) {
  /** Not in an event: all events of the method count as earlier. */
  public static final int NO_EVENT = Integer.MAX_VALUE;

  public FileFacts file() {
    return owner.file();
  }

  /** The location of an expression here. */
  public Location locate(Expr expr) {
    return owner.at(expr.region());
  }

  /** The fully qualified name of the declaration around it. */
  public String enclosing() {
    return method
        .filter(m -> !m.name().startsWith("<") || m.name().equals(MethodFacts.CONSTRUCTOR))
        .map(m -> owner.type().name() + "." + m.name())
        .orElse(owner.type().name());
  }

  /** Without what the method does, which is much to go through each time. */
  @Override
  public int hashCode() {
    return 31 * owner.hashCode() + event;
  }
}
