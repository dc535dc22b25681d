package io.github.adalscan.detect.manifest;

import io.github.adalscan.detect.text.TextSite;
import io.github.adalscan.model.Region;
import java.util.List;
import java.util.Optional;

/**
 * What an application asks of one API.
 *
 * @param app the id of the API's application
 * @param permissions in the order of the file
 */
record ResourceAccess(Ref app, List<Permission> permissions) {
  /** An id in a text; in lower case. */
  record Ref(TextSite site, Region region, String id) {}

  /**
   * A permission.
   *
   * @param type {@code Scope} or {@code Role}; empty when it is not told
   */
  record Permission(Ref id, Optional<String> type) {}

  ResourceAccess {
    permissions = List.copyOf(permissions);
  }
}
