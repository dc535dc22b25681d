package io.github.adalscan.link.type;

import io.github.adalscan.fact.TypeRef;
import java.util.List;

/** What is known of types that no file of the tree declares. */
public interface LibraryKnowledge {
  /** Knows no library. */
  LibraryKnowledge NONE =
      new LibraryKnowledge() {
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
      };

  /** True when a known library declares the type of that fully qualified name. */
  boolean declares(String qualifiedName);

  /** What a method returns; unknown when that is not known. */
  TypeRef returnType(String owner, String method, int arity);

  /** True when a known library type has a field, constant or method of that name. */
  boolean hasMember(String owner, String member);

  /** The known supertypes of a library type. */
  List<String> supertypes(String qualifiedName);
}
