package io.github.adalscan.fact;

import io.github.adalscan.model.Region;

/**
 * A name that another platform's source or manifest takes in: a module, a package, a command.
 *
 * @param platform for example {@code go}, {@code dotnet}, {@code python}, {@code javascript}
 * @param kind how it is taken in
 * @param name the module path, namespace, package or command as written
 * @param region the name
 */
public record Marker(String platform, Kind kind, String name, Region region) implements Fact {
  /** How a name is taken in. */
  public enum Kind {
    IMPORT,
    MANIFEST,
    COMMAND
  }
}
