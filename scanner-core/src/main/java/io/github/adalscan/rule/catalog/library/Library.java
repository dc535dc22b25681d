package io.github.adalscan.rule.catalog.library;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A library whose types rules are about.
 *
 * @param id as rules refer to it, for example {@code adal4j}
 * @param name as texts call it
 * @param packages the packages that are its own: any type in them belongs to it, listed or not
 * @param subpackages true when the packages below them are its own as well
 * @param keywords lower-case literals of which every file that uses the library spells one
 * @param distinctive methods whose names no other library has: where the type of a receiver cannot
 *     be told, such a name and an import of the library in the same file tell it
 * @param related packages of others whose use in a file tells as much as an import of the library
 * @param types by fully qualified name
 * @param targets the types that replacements name, by simple name
 * @param applications what replaces its clients
 * @param buildNotes what to know where one is built; clauses without final period
 * @param futureNotes what to know where one is asked for a token
 * @param placeholders names that replacements leave open, by name
 */
public record Library(
    String id,
    String name,
    List<String> packages,
    boolean subpackages,
    List<String> keywords,
    List<String> distinctive,
    List<String> related,
    Map<String, ApiType> types,
    Map<String, String> targets,
    List<Application> applications,
    List<String> buildNotes,
    List<String> futureNotes,
    Map<String, Placeholder> placeholders) {
  public Library {
    packages = List.copyOf(packages);
    keywords = List.copyOf(keywords);
    distinctive = List.copyOf(distinctive);
    related = List.copyOf(related);
    // Sorted to read, hashed to ask.
    types = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(types)));
    targets = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(targets)));
    applications = List.copyOf(applications);
    buildNotes = List.copyOf(buildNotes);
    futureNotes = List.copyOf(futureNotes);
    placeholders = Collections.unmodifiableMap(new TreeMap<>(placeholders));
  }

  /** The type of that fully qualified name. */
  public Optional<ApiType> type(String qualifiedName) {
    return Optional.ofNullable(types.get(qualifiedName));
  }

  /** The application object of that id. */
  public Optional<Application> application(String applicationId) {
    return applications.stream().filter(a -> a.id().equals(applicationId)).findFirst();
  }

  /** The type of that name or the nearest listed one around it. */
  public Optional<ApiType> typeOrEnclosing(String qualifiedName) {
    String name = qualifiedName;
    while (!types.containsKey(name)) {
      int dot = name.lastIndexOf('.');
      if (dot < 0) {
        return Optional.empty();
      }
      name = name.substring(0, dot);
    }
    return type(name);
  }

  /** All listed types in the order of their names. */
  public Collection<ApiType> allTypes() {
    return types.values();
  }

  /** Tells whether a package is the library's own. */
  public boolean ownsPackage(String packageName) {
    for (String own : packages) {
      if (packageName.equals(own) || (subpackages && packageName.startsWith(own + "."))) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a type or package is of one that goes with the library. */
  public boolean isRelated(String qualifiedName) {
    return related.stream()
        .anyMatch(r -> qualifiedName.equals(r) || qualifiedName.startsWith(r + "."));
  }

  /** Tells whether a fully qualified type is the library's: listed, or in a package of its own. */
  public boolean owns(String qualifiedName) {
    if (typeOrEnclosing(qualifiedName).isPresent()) {
      return true;
    }
    for (String own : packages) {
      if (qualifiedName.startsWith(own + ".") && inPackage(qualifiedName, own)) {
        return true;
      }
    }
    return false;
  }

  private boolean inPackage(String qualifiedName, String own) {
    // By convention a type begins with a capital letter and a package does not; a name such as
    // own.sub.Type is of another package unless packages below count.
    char first = qualifiedName.charAt(Math.min(own.length() + 1, qualifiedName.length() - 1));
    return subpackages || Character.isUpperCase(first);
  }
}
