package io.github.adalscan.link;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.rule.catalog.ApiType;
import io.github.adalscan.rule.catalog.Catalogs;
import java.util.List;

/** The library types of the catalogues. */
public final class CatalogKnowledge implements LibraryKnowledge {
  private final Catalogs catalogs;

  public CatalogKnowledge(Catalogs catalogs) {
    this.catalogs = catalogs;
  }

  @Override
  public boolean declares(String qualifiedName) {
    return catalogs.type(qualifiedName).isPresent();
  }

  @Override
  public TypeRef returnType(String owner, String method, int arity) {
    return catalogs.returnType(owner, method, arity).map(TypeRefs::parse).orElse(TypeRef.UNKNOWN);
  }

  @Override
  public boolean hasMember(String owner, String member) {
    return catalogs.type(owner).stream().anyMatch(type -> !type.members(member).isEmpty());
  }

  @Override
  public List<String> supertypes(String qualifiedName) {
    return catalogs.type(qualifiedName).map(ApiType::supertypes).orElse(List.of());
  }
}
