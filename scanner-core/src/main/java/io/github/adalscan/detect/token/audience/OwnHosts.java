package io.github.adalscan.detect.token.audience;

import io.github.adalscan.graph.login.Scope;
import io.github.adalscan.rule.catalog.Api;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.token.fact.ApiCall;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.List;
import java.util.Optional;

/**
 * Calls of an API whose hosts are audiences of their own, as those of SharePoint and Dataverse: a
 * token for one of them is refused at another.
 *
 * @param called the host that is called, if all of it is known and it is its own audience
 */
record OwnHosts(Optional<String> called) {
  /** Dataverse answers {@code org.api.crm} with tokens for {@code org.crm} as well. */
  private static final String SAME_HOST = ".api.";

  /** Lists the hosts of a user, and takes tokens for several. */
  private static final String DISCOVERY = "disco";

  static OwnHosts of(ApiCall call, Api target) {
    return target.audiences().isEmpty()
        ? new OwnHosts(host(call.address().text()))
        : new OwnHosts(Optional.empty());
  }

  private static Optional<String> host(String address) {
    return Resources.host(address)
        .filter(name -> name.indexOf('{') < 0 && !name.contains(DISCOVERY))
        .map(name -> name.replace(SAME_HOST, "."));
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
  private static List<String> asked(TokenRequest request) {
    List<Optional<String>> hosts =
        request.asked().stream()
            .filter(part -> !Scope.parse(part.text()).isOidc())
            .map(part -> host(part.text()))
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
