package io.github.adalscan.graph.rewrite;

import io.github.adalscan.graph.address.Address;
import io.github.adalscan.graph.rewrite.QueryRewriter.Option;
import java.util.List;
import java.util.Optional;

/**
 * A request in its parts.
 *
 * @param root scheme and host of Microsoft Graph
 */
record Asked(
    Optional<String> method,
    Address address,
    TenantSegment segments,
    List<Option> query,
    String root) {
  private static final String ISSUER = "{tenant}.onmicrosoft.com";

  /** The issuer of sign-in names, as far as the tenant tells it. */
  String issuer() {
    String tenant = segments.tenant().orElse("");
    boolean tells = Placeholders.isHole(tenant) || tenant.indexOf('.') > 0;
    return tells ? tenant : ISSUER;
  }

  /** The types that a filter tests for. */
  List<String> testedTypes() {
    return query.stream()
        .filter(option -> option.plainName().equalsIgnoreCase("$filter"))
        .flatMap(option -> TypeNames.tested(option.value()).stream())
        .toList();
  }

  /** The address of a target, in the spelling of the request. */
  String url(Target target, String rewrittenQuery) {
    String path = segments.glued() ? target.path().substring(1) : target.path();
    String url = root + "/" + target.version() + path + segments.suffix();
    String first = target.query();
    String separator = first.isEmpty() || rewrittenQuery.isEmpty() ? "" : "&";
    String all = first + separator + rewrittenQuery;
    String fragment = target.path().endsWith("/$metadata") ? address.fragment() : "";
    return address.spelling().encode((all.isEmpty() ? url : url + "?" + all) + fragment);
  }
}
