package io.github.adalscan.graph.permission;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names of permissions that Microsoft Graph does not have; all in lower case but for values.
 *
 * @param legacy today's name by the name of about 2014
 * @param apis the API by the name of its permission; {@link #MANY} for a name that many use
 * @param only all delegated permissions of an API, where they are known, by API
 * @param personal what personal accounts take without the address of an API
 */
public record OtherPermissions(
    Map<String, String> legacy,
    Map<String, String> apis,
    Map<String, Set<String>> only,
    Set<String> personal) {
  /** Stands for no certain API. */
  public static final String MANY = "-";

  public OtherPermissions {
    legacy = Map.copyOf(legacy);
    apis = Map.copyOf(apis);
    only = Map.copyOf(only);
    personal = Set.copyOf(personal);
  }

  /** Today's name of a legacy permission. */
  public Optional<String> today(String name) {
    return Optional.ofNullable(legacy.get(name.toLowerCase(Locale.ROOT)));
  }

  /** True for a name of Xbox, Windows Live and the like. */
  public boolean isPersonal(String name) {
    return personal.contains(name.toLowerCase(Locale.ROOT));
  }

  /** The API whose permission has that name. */
  public Optional<String> api(String name) {
    return Optional.ofNullable(apis.get(name.toLowerCase(Locale.ROOT)));
  }

  /** True when an API is known to have no delegated permission of that name. */
  public boolean lacks(String api, String name) {
    return only.containsKey(api)
        && !only.getOrDefault(api, Set.of()).contains(name.toLowerCase(Locale.ROOT));
  }
}
