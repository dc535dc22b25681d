package io.github.adalscan.rule.catalog.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * APIs by what requests and addresses name them with: texts of whole trees are looked up, so each
 * is one question to a hash table. Where several APIs fit, the first by id is meant.
 */
public final class ApiIndex {
  private final Map<String, Api> byAudience = new HashMap<>();
  private final Map<String, Api> byHost = new HashMap<>();
  private final Map<String, Api> byDomain = new HashMap<>();

  /**
   * An index of some APIs.
   *
   * @param apis in the order of their ids
   */
  public ApiIndex(Collection<Api> apis) {
    for (Api api : apis) {
      api.appId().ifPresent(id -> byAudience.putIfAbsent(id, api));
      api.audiences().forEach(each -> byAudience.putIfAbsent(audience(each), api));
      api.hosts().forEach(each -> byHost.putIfAbsent(lower(each.host()), api));
      api.domains().forEach(each -> byDomain.putIfAbsent(each.host(), api));
    }
  }

  /** An audience in the form that is compared: lower-case, without a slash at its end. */
  public static String audience(String text) {
    String lower = lower(text);
    return lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** The API of an application id or of a value of {@code aud}, in the form that is compared. */
  public Optional<Api> ofAudience(String audience) {
    return Optional.ofNullable(byAudience.get(audience));
  }

  /**
   * The API that answers at a host, or at names below one of its domains.
   *
   * @param host in lower case
   */
  public Optional<Api> ofHost(String host) {
    Optional<Api> found = Optional.ofNullable(byHost.get(host));
    for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
      found = first(found, Optional.ofNullable(byDomain.get(host.substring(dot + 1))));
    }
    return found;
  }

  private static Optional<Api> first(Optional<Api> one, Optional<Api> other) {
    return Stream.concat(one.stream(), other.stream()).min(Comparator.comparing(Api::id));
  }
}
