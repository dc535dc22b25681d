package io.github.adalscan.testing;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.link.type.LibraryKnowledge;
import io.github.adalscan.rule.RuleSetLoader;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.KnownCalls;
import java.util.List;
import java.util.Optional;

/** Knows no type of a library, only what calls of well-known methods do. */
public class NoLibraries implements LibraryKnowledge {
  private static final Catalogs CATALOGS = RuleSetLoader.bundledCatalogs();

  @Override
  public boolean declares(String qualifiedName) {
    return false;
  }

  @Override
  public TypeRef returnType(String owner, String method, int arity) {
    return TypeRef.UNKNOWN;
  }

  @Override
  public boolean hasMember(String owner, String member) {
    return false;
  }

  @Override
  public List<String> supertypes(String qualifiedName) {
    return List.of();
  }

  @Override
  public KnownCalls calls() {
    return CATALOGS.calls();
  }

  @Override
  public boolean givesTexts(String member) {
    return false;
  }

  @Override
  public Optional<String> text(String owner, String constant, String member) {
    return Optional.empty();
  }
}
