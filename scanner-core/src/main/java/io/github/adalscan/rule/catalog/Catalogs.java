package io.github.adalscan.rule.catalog;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * All catalogues.
 *
 * @param libraries by id
 * @param apis by id
 * @param words names of types and members by what they mean, sorted, by the id of their list
 */
public record Catalogs(
    Map<String, Library> libraries,
    Map<String, Api> apis,
    List<LookAlike> lookAlikes,
    List<LoginHost> loginHosts,
    List<ArtifactEntry> artifacts,
    List<PlatformMarker> markers,
    List<Milestone> timeline,
    List<TokenApi> tokenApis,
    List<TokenMethod> tokenMethods,
    List<PropertyRename> propertyRenames,
    Map<String, SortedSet<String>> words) {
  /** No catalogue at all. */
  public static final Catalogs EMPTY =
      new Catalogs(
          Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of(), List.of(), Map.of());

  public Catalogs {
    libraries = Collections.unmodifiableMap(new TreeMap<>(libraries));
    apis = Collections.unmodifiableMap(new TreeMap<>(apis));
    lookAlikes = List.copyOf(lookAlikes);
    loginHosts = List.copyOf(loginHosts);
    artifacts = List.copyOf(artifacts);
    markers = List.copyOf(markers);
    timeline = List.copyOf(timeline);
    tokenApis = List.copyOf(tokenApis);
    tokenMethods = List.copyOf(tokenMethods);
    propertyRenames = List.copyOf(propertyRenames);
    words = Collections.unmodifiableMap(new TreeMap<>(words));
  }

  /**
   * A library that has to be there.
   *
   * @throws IllegalArgumentException when there is none of that id; loaded rules name known ones
   */
  public Library library(String id) {
    Library library = libraries.get(id);
    if (library == null) {
      throw new IllegalArgumentException("no library '" + id + "' in the catalogues");
    }
    return library;
  }

  /**
   * An API that has to be there.
   *
   * @throws IllegalArgumentException when there is none of that id
   */
  public Api api(String id) {
    Api api = apis.get(id);
    if (api == null) {
      throw new IllegalArgumentException("no API '" + id + "' in the catalogues");
    }
    return api;
  }

  /**
   * A list of words that has to be there.
   *
   * @throws IllegalArgumentException when there is none of that id
   */
  public SortedSet<String> words(String id) {
    SortedSet<String> list = words.get(id);
    if (list == null) {
      throw new IllegalArgumentException("no words '" + id + "' in the catalogues");
    }
    return list;
  }

  /** The hosts of an API; none for an unknown one. */
  public List<HostEntry> hosts(String api) {
    return Optional.ofNullable(apis.get(api)).map(Api::hosts).orElse(List.of());
  }

  /** The type of that fully qualified name in any library. */
  public Optional<ApiType> type(String qualifiedName) {
    for (Library library : libraries.values()) {
      Optional<ApiType> type = library.type(qualifiedName);
      if (type.isPresent()) {
        return type;
      }
    }
    return Optional.empty();
  }

  /** The library that a fully qualified type belongs to. */
  public Optional<Library> owner(String qualifiedName) {
    return libraries.values().stream().filter(each -> each.owns(qualifiedName)).findFirst();
  }

  /** The entry of an artifact. */
  public Optional<ArtifactEntry> artifact(String group, String artifact) {
    return artifacts.stream()
        .filter(each -> each.artifact().equals(artifact) && each.group().equals(group))
        .findFirst();
  }

  /**
   * The type of a method call or field, if all overloads of that many parameters agree; inherited
   * members count.
   *
   * @return fully qualified with type arguments
   */
  public Optional<String> returnType(String owner, String member, int arity) {
    return ReturnTypes.of(this, owner, member, arity);
  }
}
