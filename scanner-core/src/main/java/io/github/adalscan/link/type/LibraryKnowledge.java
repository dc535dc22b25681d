package io.github.adalscan.link.type;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.rule.catalog.KnownCalls;
import java.util.List;
import java.util.Optional;

/** What is known of types that no file of the tree declares. */
public interface LibraryKnowledge {
  /** True when a known library declares the type of that fully qualified name. */
  boolean declares(String qualifiedName);

  /** What a method returns; unknown when that is not known. */
  TypeRef returnType(String owner, String method, int arity);

  /** True when a known library type has a field, constant or method of that name. */
  boolean hasMember(String owner, String member);

  /** True for the name of a method by which constants of libraries give texts. */
  boolean givesTexts(String member);

  /** The text that a method of a library's constant gives, without arguments. */
  Optional<String> text(String owner, String constant, String member);

  /** The known supertypes of a library type. */
  List<String> supertypes(String qualifiedName);

  /** What calls of well-known methods do, by their names. */
  KnownCalls calls();
}
