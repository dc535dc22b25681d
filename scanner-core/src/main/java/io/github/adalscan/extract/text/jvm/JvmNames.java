package io.github.adalscan.extract.text.jvm;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.TypeRef.Certainty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the names of one file can mean, by its package, imports and declarations. */
final class JvmNames {
  private final Map<String, String> imported = new HashMap<>();
  private final Map<String, String> staticMembers = new HashMap<>();
  private final Set<String> starImports = new LinkedHashSet<>();
  private final Set<String> declared = new HashSet<>();
  private String packageName = "";

  void inPackage(String name) {
    packageName = packageName.isEmpty() ? name : packageName + "." + name;
  }

  String packageName() {
    return packageName;
  }

  void addImport(String simpleName, String qualifiedName) {
    imported.putIfAbsent(simpleName, qualifiedName);
  }

  void addStar(String packageOrType) {
    starImports.add(packageOrType);
  }

  void addStatic(String member, String owner) {
    staticMembers.putIfAbsent(member, owner);
  }

  void declare(String simpleName) {
    declared.add(simpleName);
  }

  Set<String> declared() {
    return declared;
  }

  /** A name in the file's own package. */
  String own(String simpleName) {
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }

  Optional<String> staticOwner(String member) {
    return Optional.ofNullable(staticMembers.get(member));
  }

  boolean isImported(String simpleName) {
    return imported.containsKey(simpleName);
  }

  /** The type of a simple or dotted name. */
  TypeRef type(String name) {
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    String rest = dot < 0 ? "" : name.substring(dot);
    if (declared.contains(first)) {
      return exact(name, own(first) + rest);
    }
    String single = imported.get(first);
    if (single != null) {
      return exact(name, single + rest);
    }
    if (dot > 0 && Character.isLowerCase(first.charAt(0))) {
      return exact(name, name);
    }
    List<String> candidates = new ArrayList<>();
    candidates.add(own(name));
    starImports.forEach(star -> candidates.add(star + "." + name));
    candidates.add("java.lang." + name);
    return new TypeRef(name, candidates, Certainty.AMBIGUOUS, List.of(), 0);
  }

  private static TypeRef exact(String name, String qualifiedName) {
    return new TypeRef(name, List.of(qualifiedName), Certainty.EXACT, List.of(), 0);
  }
}
