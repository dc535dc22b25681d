package io.github.adalscan.graph.rewrite;

import io.github.adalscan.graph.rewrite.GraphTables.Kind;
import java.util.Optional;

/**
 * A path of Microsoft Graph.
 *
 * @param path with a leading slash; may hold {@code {typedSet}}
 * @param query that belongs to it; may be empty
 * @param method of the new request, where the path decides
 * @param entity the type in the answer
 */
record Target(
    String path, String query, String version, Optional<String> method, String entity, Kind kind) {
  /** The same at another path. */
  Target at(String other) {
    return new Target(other, query, version, method, entity, kind);
  }

  /** The same with another type in the answer. */
  Target of(String type) {
    return new Target(path, query, version, method, type, kind);
  }
}
