package io.github.adalscan.link.type;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.KnownCalls;
import io.github.adalscan.rule.catalog.graph.GraphCatalog;
import io.github.adalscan.rule.catalog.graph.GraphSdk;
import io.github.adalscan.rule.catalog.library.ApiType;
import io.github.adalscan.rule.catalog.token.TokenApi;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The library types of the catalogues. */
public final class CatalogKnowledge implements LibraryKnowledge {
  private static final String BUILDER = "Builder";
  private static final TypeRef REQUEST_BUILDER = TypeRef.exact(GraphSdk.PACKAGE + "RequestBuilder");

  private final Catalogs catalogs;
  private final Lazy<Set<String>> tokenTypes;
  private final Lazy<Set<String>> givingTexts;

  public CatalogKnowledge(Catalogs catalogs) {
    this.catalogs = catalogs;
    this.tokenTypes =
        Lazy.of(
            () ->
                Stream.concat(
                        catalogs.tokenApis().stream().flatMap(CatalogKnowledge::types),
                        catalogs.words("library-types").stream())
                    .collect(Collectors.toUnmodifiableSet()));
    this.givingTexts =
        Lazy.of(
            () ->
                texts().keySet().stream()
                    .map(LastPart::ofName)
                    .collect(Collectors.toUnmodifiableSet()));
  }

  private Map<String, String> texts() {
    return catalogs.meanings("library-texts");
  }

  /** The type of an entry, and what it builds. */
  private static Stream<String> types(TokenApi api) {
    String type = api.type();
    return type.endsWith(BUILDER)
        ? Stream.of(type, type.substring(0, type.length() - BUILDER.length()))
        : Stream.of(type);
  }

  @Override
  public boolean declares(String qualifiedName) {
    return catalogs.type(qualifiedName).isPresent()
        || tokenTypes.get().contains(qualifiedName)
        || isGraphClient(qualifiedName);
  }

  private static boolean isGraphClient(String type) {
    return type.startsWith(GraphSdk.PACKAGE) && GraphCatalog.sdk().version(type).isPresent();
  }

  /** Clients and request builders of the Microsoft Graph SDK give request builders. */
  private static boolean isFluent(String type) {
    return type.startsWith(GraphSdk.PACKAGE)
        && (type.endsWith("RequestBuilder") || isGraphClient(type));
  }

  @Override
  public TypeRef returnType(String owner, String method, int arity) {
    return catalogs
        .returnType(owner, method, arity)
        .map(TypeRefs::parse)
        .orElseGet(() -> isFluent(owner) ? REQUEST_BUILDER : TypeRef.UNKNOWN);
  }

  @Override
  public boolean hasMember(String owner, String member) {
    return catalogs.type(owner).stream().anyMatch(type -> !type.members(member).isEmpty());
  }

  @Override
  public boolean givesTexts(String member) {
    return givingTexts.get().contains(member);
  }

  @Override
  public Optional<String> text(String owner, String constant, String member) {
    return Optional.ofNullable(texts().get(owner + "." + constant + "." + member));
  }

  @Override
  public List<String> supertypes(String qualifiedName) {
    return catalogs.type(qualifiedName).map(ApiType::supertypes).orElse(List.of());
  }

  @Override
  public KnownCalls calls() {
    return catalogs.calls();
  }
}
