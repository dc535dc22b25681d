package io.github.adalscan.rule.catalog.graph;

import io.github.adalscan.rule.yaml.Fields;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How calls of the Microsoft Graph SDK stand for requests.
 *
 * @param clients the version of the API by the type of its client
 * @param sending the HTTP method by the method that sends
 * @param batched calls that put their first argument, a request, into a batch, which sends it
 * @param end calls after which only options follow
 * @param setup calls that make a client
 * @param segments segments that are spelt differently than their calls
 * @param namespaces of functions and actions, by how names of calls begin with them
 * @param naming how calls are named that are no plain segment
 * @param http calls that make the HTTP client of a client from its authentication provider
 * @param auth methods of authentication providers that give the token or put it in
 */
public record GraphSdk(
    Map<String, String> clients,
    SortedMap<String, String> sending,
    Set<String> batched,
    Set<String> end,
    Set<String> setup,
    Map<String, String> segments,
    Map<String, String> namespaces,
    SdkNaming naming,
    Set<String> http,
    List<String> auth) {
  /** The package of everything that belongs to the SDK. */
  public static final String PACKAGE = "com.microsoft.graph.";

  public GraphSdk {
    clients = Map.copyOf(clients);
    sending = Collections.unmodifiableSortedMap(new TreeMap<>(sending));
    batched = Set.copyOf(batched);
    end = Set.copyOf(end);
    setup = Set.copyOf(setup);
    segments = Map.copyOf(segments);
    namespaces = Map.copyOf(namespaces);
    http = Set.copyOf(http);
    auth = List.copyOf(auth);
  }

  static GraphSdk read(Fields fields) {
    return new GraphSdk(
        pairs(fields, "clients", "type", "version"),
        new TreeMap<>(pairs(fields, "sending", "method", "verb")),
        Set.copyOf(fields.texts("batched")),
        Set.copyOf(fields.texts("end")),
        Set.copyOf(fields.texts("setup")),
        pairs(fields, "segments", "call", "segment"),
        pairs(fields, "namespaces", "call", "namespace"),
        Fields.of(fields.required("naming")).read(SdkNaming::read),
        Set.copyOf(fields.texts("http")),
        fields.texts("auth"));
  }

  private static Map<String, String> pairs(Fields fields, String list, String key, String value) {
    Map<String, String> pairs = new HashMap<>();
    fields
        .each(list, each -> Map.entry(each.text(key), each.text(value)))
        .forEach(pair -> pairs.put(pair.getKey(), pair.getValue()));
    return pairs;
  }

  /**
   * The segment of a call that is spelt differently.
   *
   * @param collection the last segment before it that is no key
   */
  public Optional<String> segment(String collection, String call) {
    return Optional.ofNullable(segments.get(collection + "." + call))
        .or(() -> Optional.ofNullable(segments.get(call)));
  }

  /** The version that a client of that type speaks. */
  public Optional<String> version(String type) {
    return Optional.ofNullable(clients.get(type));
  }
}
