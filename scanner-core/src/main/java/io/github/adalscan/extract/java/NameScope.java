package io.github.adalscan.extract.java;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.TypeRef.Certainty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names that one compilation unit brings into scope: its package, its imports, the types that
 * it declares. Immutable after construction.
 */
final class NameScope {
  private final String packageName;
  private final Map<String, String> singleImports = new HashMap<>();
  private final List<String> starImports = new ArrayList<>();
  private final Map<String, List<String>> staticImports = new HashMap<>();
  private final List<String> staticStars = new ArrayList<>();
  private final Set<String> declared = new HashSet<>();

  NameScope(CompilationUnit unit) {
    packageName = unit.getPackageDeclaration().map(p -> p.getNameAsString()).orElse("");
    unit.getImports().forEach(this::addImport);
    unit.getTypes().forEach(type -> declare(type, packageName));
  }

  private void addImport(ImportDeclaration declaration) {
    String name = declaration.getNameAsString();
    if (declaration.isStatic()) {
      addStaticImport(declaration, name);
    } else if (declaration.isAsterisk()) {
      starImports.add(name);
    } else {
      singleImports.put(Names.simple(name), name);
    }
  }

  private void addStaticImport(ImportDeclaration declaration, String name) {
    if (declaration.isAsterisk()) {
      staticStars.add(name);
    } else {
      staticImports
          .computeIfAbsent(Names.simple(name), key -> new ArrayList<>())
          .add(Names.qualifier(name));
    }
  }

  private void declare(TypeDeclaration<?> type, String outer) {
    String name = Names.join(outer, type.getNameAsString());
    declared.add(name);
    type.getMembers().stream()
        .filter(member -> member instanceof TypeDeclaration<?>)
        .forEach(member -> declare((TypeDeclaration<?>) member, name));
  }

  String packageName() {
    return packageName;
  }

  /** True when this file declares the type of that fully qualified name. */
  boolean declares(String qualifiedName) {
    return declared.contains(qualifiedName);
  }

  /** The types that a single static import may take a member of that name from. */
  List<String> staticOwners(String member) {
    return staticImports.getOrDefault(member, List.of());
  }

  List<String> staticStars() {
    return staticStars;
  }

  /**
   * True when the name certainly is a type: imported by name or declared at the top of this file.
   */
  boolean isCertainType(String simpleName) {
    return singleImports.containsKey(simpleName)
        || declared.contains(Names.join(packageName, simpleName));
  }

  /**
   * Resolves the first segment of a type name outside of all local scopes (JLS 6.4.1).
   *
   * @param enclosing the enclosing types of this file, innermost first
   */
  TypeRef resolve(String simpleName, List<EnclosingType> enclosing) {
    List<String> inherited = new ArrayList<>();
    for (EnclosingType type : enclosing) {
      String member = type.name() + "." + simpleName;
      if (declared.contains(member) || type.localTypes().contains(simpleName)) {
        return finish(simpleName, inherited, List.of(member), Certainty.EXACT);
      }
      if (type.hasSupertypes()) {
        inherited.add(member);
      }
    }
    return resolveAtTop(simpleName, inherited);
  }

  private TypeRef resolveAtTop(String simpleName, List<String> inherited) {
    Optional<String> single =
        Optional.ofNullable(singleImports.get(simpleName))
            .or(
                () ->
                    staticOwners(simpleName).stream()
                        .findFirst()
                        .map(t -> t + "." + simpleName)
                        .filter(name -> Names.looksLikeType(simpleName)));
    if (single.isPresent()) {
      return finish(simpleName, inherited, List.of(single.get()), Certainty.EXACT);
    }
    String own = Names.join(packageName, simpleName);
    if (declared.contains(own)) {
      return finish(simpleName, inherited, List.of(own), Certainty.EXACT);
    }
    List<String> candidates = new ArrayList<>();
    candidates.add(own);
    starImports.forEach(star -> candidates.add(star + "." + simpleName));
    staticStars.forEach(star -> candidates.add(star + "." + simpleName));
    candidates.add("java.lang." + simpleName);
    return finish(simpleName, inherited, candidates, Certainty.AMBIGUOUS);
  }

  private static TypeRef finish(
      String name, List<String> first, List<String> rest, Certainty certainty) {
    List<String> all = new ArrayList<>(first);
    all.addAll(rest);
    return new TypeRef(name, all, certainty, List.of(), 0);
  }
}
