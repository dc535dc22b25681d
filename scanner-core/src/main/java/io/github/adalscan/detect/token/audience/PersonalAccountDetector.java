package io.github.adalscan.detect.token.audience;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.Detector;
import io.github.adalscan.detect.Hit;
import io.github.adalscan.detect.token.Audiences;
import io.github.adalscan.detect.token.Authority;
import io.github.adalscan.detect.token.GraphPaths;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.Scopes;
import io.github.adalscan.detect.token.Steps;
import io.github.adalscan.detect.token.TokenDetector;
import io.github.adalscan.graph.login.Principal;
import io.github.adalscan.rule.Rule;
import io.github.adalscan.token.fact.ApiCall;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Calls of Microsoft Graph that are for work and school accounts only, with a token of the tenant
 * for personal ones. The paths are parameters of the rule: {@code roots} with all that is below,
 * {@code collections} as they are, {@code mine} below {@code /me}.
 */
public final class PersonalAccountDetector implements Detector {
  @Override
  public List<Hit> detect(Rule rule, Detection detection) {
    return TokenDetector.ofCalls((call, all) -> check(call, rule.params(), all))
        .detect(rule, detection);
  }

  private static List<Objection> check(
      ApiCall call, Map<String, String> params, Detection detection) {
    boolean graph =
        Audiences.target(call, detection).filter(api -> api.id().equals(Scopes.GRAPH)).isPresent();
    Optional<String> path =
        graph ? workOnly(GraphPaths.segments(call.address().text()), params) : Optional.empty();
    List<Objection> all = new ArrayList<>();
    for (ApiCall.Origin origin : path.isEmpty() ? List.<ApiCall.Origin>of() : call.origins()) {
      if (isPersonal(origin.request(), detection)) {
        all.add(
            Objection.to(call.address())
                .with("path", path.orElse(""))
                .steps(Steps.sent(call, origin)));
      }
    }
    return all;
  }

  private static boolean isPersonal(TokenRequest request, Detection detection) {
    return request.principal() != Principal.APP
        && Authority.oneOf(request, detection.catalogs().words("tenants-of-persons"), detection)
            .isPresent();
  }

  /** The part of the path that is for organisations only. */
  private static Optional<String> workOnly(List<String> segments, Map<String, String> params) {
    if (segments.isEmpty()) {
      return Optional.empty();
    }
    String first = segments.get(0).toLowerCase(Locale.ROOT);
    boolean whole = words(params, "roots").contains(first);
    boolean collection = segments.size() == 1 && words(params, "collections").contains(first);
    if (whole || collection) {
      return Optional.of("/" + segments.get(0));
    }
    boolean mine =
        first.equals("me")
            && segments.size() > 1
            && words(params, "mine").contains(segments.get(1).toLowerCase(Locale.ROOT));
    return mine ? Optional.of("/me/" + segments.get(1)) : Optional.empty();
  }

  private static Set<String> words(Map<String, String> params, String key) {
    return Set.of(params.getOrDefault(key, "").strip().split("\\s+", -1));
  }
}
