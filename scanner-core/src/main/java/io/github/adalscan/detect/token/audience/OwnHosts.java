package io.github.adalscan.detect.token.audience;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.graph.login.Scope;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.token.fact.ApiCall;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Calls of an API whose hosts are audiences of their own, as those of SharePoint and Dataverse: a
 * token for one of them is refused at another.
 *
 * @param called the host that is called, if all of it is known and it is its own audience
 */
record OwnHosts(Optional<String> called, Detection detection) {
  static OwnHosts of(ApiCall call, Api target, Detection detection) {
    return target.audiences().isEmpty()
        ? new OwnHosts(host(call.address().text(), detection), detection)
        : new OwnHosts(Optional.empty(), detection);
  }

  /** The host of an address, spelled in one way; none for those that take tokens for several. */
  private static Optional<String> host(String address, Detection detection) {
    Set<String> several = detection.catalogs().words("hosts-of-several");
    return Resources.host(address)
        .filter(name -> name.indexOf('{') < 0 && several.stream().noneMatch(name::contains))
        .map(
            name ->
                detection.catalogs().words("parts-of-same-hosts").stream()
                    .reduce(name, (host, part) -> host.replace(part, ".")));
  }

  /** The host that the token is for, where it is surely another one of the same API. */
  private Optional<String> other(AudienceChecks.Pair pair) {
    List<String> asked = asked(pair.request());
    return called.isPresent()
            && pair.audience().equals(pair.target().id())
            && asked.size() == 1
            && !asked.get(0).equals(called.get())
        ? Optional.of(asked.get(0))
        : Optional.empty();
  }

  /** The hosts of the resources that a request names; none where one of them is not known. */
  private List<String> asked(TokenRequest request) {
    List<Optional<String>> hosts =
        request.asked().stream()
            .filter(part -> !Scope.parse(part.text()).isOidc())
            .map(part -> host(part.text(), detection))
            .distinct()
            .toList();
    return hosts.stream().allMatch(Optional::isPresent)
        ? hosts.stream().flatMap(Optional::stream).toList()
        : List.of();
  }

  /** True when the API called is the one that the token is for, at another host. */
  boolean refuses(AudienceChecks.Pair pair) {
    return other(pair).isPresent();
  }

  /** The same pair, its audience named with the host where that tells the two apart. */
  AudienceChecks.Pair named(AudienceChecks.Pair pair) {
    return other(pair)
        .map(
            host ->
                new AudienceChecks.Pair(
                    pair.request(),
                    pair.audience(),
                    pair.audienceName() + " at " + host,
                    pair.target()))
        .orElse(pair);
  }

  /** How the API called is named beside it. */
  String title(AudienceChecks.Pair pair) {
    return other(pair)
        .map(host -> pair.target().name() + " at " + called.orElse(""))
        .orElse(pair.target().name());
  }
}
