package io.github.adalscan.rule.catalog;

import io.github.adalscan.model.Lazy;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.rule.catalog.api.ApiIndex;
import io.github.adalscan.rule.catalog.api.ApiReader;
import io.github.adalscan.rule.catalog.api.HostEntry;
import io.github.adalscan.rule.catalog.api.LoginHost;
import io.github.adalscan.rule.catalog.api.LookAlike;
import io.github.adalscan.rule.catalog.api.Milestone;
import io.github.adalscan.rule.catalog.artifact.ArtifactEntry;
import io.github.adalscan.rule.catalog.artifact.ArtifactReader;
import io.github.adalscan.rule.catalog.artifact.PlatformMarker;
import io.github.adalscan.rule.catalog.artifact.PropertyRename;
import io.github.adalscan.rule.catalog.library.ApiType;
import io.github.adalscan.rule.catalog.library.Library;
import io.github.adalscan.rule.catalog.library.LibraryReader;
import io.github.adalscan.rule.catalog.token.TokenApi;
import io.github.adalscan.rule.catalog.token.TokenMethod;
import io.github.adalscan.rule.catalog.token.TokenReader;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All catalogues, each read when it is first asked for. */
public final class Catalogs {
  /** No catalogue at all. */
  public static final Catalogs EMPTY = CatalogReader.later(section -> List.of());

  private final Lazy<Map<String, Library>> libraries;
  private final Lazy<Map<String, ApiType>> types;
  private final Lazy<Map<String, Api>> apis;
  private final Lazy<ApiIndex> apiIndex;
  private final Lazy<List<LookAlike>> lookAlikes;
  private final Lazy<List<LoginHost>> loginHosts;
  private final Lazy<List<ArtifactEntry>> artifacts;
  private final Lazy<Map<String, ArtifactEntry>> artifactsByName;
  private final Lazy<List<PlatformMarker>> markers;
  private final Lazy<List<Milestone>> timeline;
  private final Lazy<List<TokenApi>> tokenApis;
  private final Lazy<List<TokenMethod>> tokenMethods;
  private final Lazy<List<PropertyRename>> propertyRenames;
  private final Lazy<Map<String, WordList>> words;
  private final Lazy<Map<String, Meanings>> meanings;
  private final Lazy<KnownCalls> calls;

  /** Catalogues that a reader reads. */
  Catalogs(CatalogReader reader) {
    libraries =
        Lazy.of(() -> reader.unique(CatalogReader.LIBRARIES, LibraryReader::read, Library::id));
    types = Lazy.of(() -> byName(libraries().values()));
    apis = Lazy.of(() -> reader.unique(CatalogReader.APIS, ApiReader::api, Api::id));
    apiIndex = Lazy.of(() -> new ApiIndex(apis().values()));
    lookAlikes = Lazy.of(() -> reader.all(CatalogReader.LOOK_ALIKES, ApiReader::lookAlike));
    loginHosts = Lazy.of(() -> reader.all(CatalogReader.LOGIN_HOSTS, ApiReader::loginHost));
    artifacts = Lazy.of(() -> reader.all(CatalogReader.ARTIFACTS, ArtifactReader::artifact));
    artifactsByName = Lazy.of(() -> byCoordinates(artifacts()));
    markers = Lazy.of(() -> reader.all(CatalogReader.MARKERS, ArtifactReader::marker));
    timeline = Lazy.of(() -> reader.all(CatalogReader.TIMELINE, ApiReader::milestone));
    tokenApis = Lazy.of(() -> reader.all(CatalogReader.TOKEN_APIS, TokenReader::api));
    tokenMethods = Lazy.of(() -> reader.all(CatalogReader.TOKEN_METHODS, TokenReader::method));
    propertyRenames = Lazy.of(() -> reader.all(CatalogReader.RENAMES, ArtifactReader::rename));
    words = Lazy.of(() -> reader.unique(CatalogReader.WORDS, WordList::read, WordList::id));
    meanings = Lazy.of(() -> reader.unique(CatalogReader.MEANINGS, Meanings::read, Meanings::id));
    calls = Lazy.of(() -> KnownCalls.read(reader));
  }

  /** Reads all of them, so that what is wrong comes out now. */
  Catalogs loaded() {
    Stream.of(
            libraries,
            apis,
            lookAlikes,
            loginHosts,
            artifacts,
            markers,
            timeline,
            tokenApis,
            tokenMethods,
            propertyRenames,
            words,
            meanings,
            calls)
        .forEach(Lazy::get);
    return this;
  }

  /** Libraries by id. */
  public Map<String, Library> libraries() {
    return libraries.get();
  }

  /** APIs by id. */
  public Map<String, Api> apis() {
    return apis.get();
  }

  /** APIs by audiences and hosts. */
  ApiIndex apiIndex() {
    return apiIndex.get();
  }

  /** Hosts that only look like those of an API. */
  public List<LookAlike> lookAlikes() {
    return lookAlikes.get();
  }

  /** Hosts where people and programs log in. */
  public List<LoginHost> loginHosts() {
    return loginHosts.get();
  }

  /** Artifacts that build files name. */
  public List<ArtifactEntry> artifacts() {
    return artifacts.get();
  }

  /** What tells the use of a library on other platforms. */
  public List<PlatformMarker> markers() {
    return markers.get();
  }

  /** What ends when. */
  public List<Milestone> timeline() {
    return timeline.get();
  }

  /** Types that ask for tokens. */
  public List<TokenApi> tokenApis() {
    return tokenApis.get();
  }

  /** Methods that ask for tokens. */
  public List<TokenMethod> tokenMethods() {
    return tokenMethods.get();
  }

  /** Properties that build files of other names hold. */
  public List<PropertyRename> propertyRenames() {
    return propertyRenames.get();
  }

  /**
   * A library that has to be there.
   *
   * @throws IllegalArgumentException when there is none of that id; loaded rules name known ones
   */
  public Library library(String id) {
    Library library = libraries().get(id);
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
    Api api = apis().get(id);
    if (api == null) {
      throw new IllegalArgumentException("no API '" + id + "' in the catalogues");
    }
    return api;
  }

  /**
   * Names of types and members by what they mean, sorted.
   *
   * @throws IllegalArgumentException when there is no list of that id
   */
  public Set<String> words(String id) {
    WordList list = words.get().get(id);
    if (list == null) {
      throw new IllegalArgumentException("no words '" + id + "' in the catalogues");
    }
    return list.names();
  }

  /**
   * The names of two lists.
   *
   * @throws IllegalArgumentException when there is no list of one of the ids
   */
  public Set<String> words(String id, String other) {
    Set<String> all = new LinkedHashSet<>(words(id));
    all.addAll(words(other));
    return Collections.unmodifiableSet(all);
  }

  /**
   * What names of types and members stand for, sorted.
   *
   * @throws IllegalArgumentException when there is no list of that id
   */
  public Map<String, String> meanings(String id) {
    Meanings list = meanings.get().get(id);
    if (list == null) {
      throw new IllegalArgumentException("no meanings '" + id + "' in the catalogues");
    }
    return list.names();
  }

  /** What calls of well-known methods do. */
  public KnownCalls calls() {
    return calls.get();
  }

  /** The hosts of an API; none for an unknown one. */
  public List<HostEntry> hosts(String api) {
    return Optional.ofNullable(apis().get(api)).map(Api::hosts).orElse(List.of());
  }

  /** The type of that fully qualified name in any library. */
  public Optional<ApiType> type(String qualifiedName) {
    return Optional.ofNullable(types.get().get(qualifiedName));
  }

  private static Map<String, ApiType> byName(Collection<Library> libraries) {
    Map<String, ApiType> all = new HashMap<>();
    libraries.forEach(library -> library.types().forEach(all::putIfAbsent));
    return all;
  }

  private static Map<String, ArtifactEntry> byCoordinates(List<ArtifactEntry> artifacts) {
    Map<String, ArtifactEntry> all = new HashMap<>();
    artifacts.forEach(each -> all.putIfAbsent(each.group() + ":" + each.artifact(), each));
    return all;
  }

  /** The library that a fully qualified type belongs to. */
  public Optional<Library> owner(String qualifiedName) {
    return libraries().values().stream().filter(each -> each.owns(qualifiedName)).findFirst();
  }

  /** What is known of an artifact, by its exact coordinates without a version. */
  public Optional<ArtifactEntry> artifact(String group, String artifact) {
    return Optional.ofNullable(artifactsByName.get().get(group + ":" + artifact));
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
