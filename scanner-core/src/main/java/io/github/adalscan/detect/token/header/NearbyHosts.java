package io.github.adalscan.detect.token.header;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.TextUse;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.token.fact.ApiCall;
import java.util.List;
import java.util.Optional;

/**
 * The hosts that a file of another language than Java spells: such files are read by their tokens,
 * and nothing ties a request to its address where a block or another function says it.
 */
final class NearbyHosts {
  private static final String SCHEME = "http";

  private NearbyHosts() {}

  /** True where every address that the file of a call spells is one of Microsoft. */
  static boolean callsMicrosoft(ApiCall call, Detection detection) {
    FileFacts file = call.site().scene().place().file();
    if (file.texts().stream().noneMatch(text -> text.role() == TextUse.Role.TOKEN)) {
      return false;
    }
    Resources resources = detection.resources();
    List<String> hosts =
        file.texts().stream()
            .map(text -> Code.text(text.value()))
            .flatMap(Optional::stream)
            .filter(text -> text.contains(SCHEME))
            .map(text -> text.substring(text.indexOf(SCHEME)))
            .flatMap(text -> Resources.host(text).stream())
            .toList();
    return hosts.stream().anyMatch(host -> resources.ofHost(host).isPresent())
        && hosts.stream()
            .allMatch(
                host ->
                    resources.ofHost(host).isPresent() || resources.loginHost(host).isPresent());
  }
}
