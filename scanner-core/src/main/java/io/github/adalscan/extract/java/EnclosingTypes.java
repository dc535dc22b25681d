package io.github.adalscan.extract.java;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.TypeParameter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what a type's body brings into scope. */
final class EnclosingTypes {
  private EnclosingTypes() {}

  static EnclosingType of(TypeDeclaration<?> type, String name) {
    Set<String> fields = fields(type.getMembers());
    if (type instanceof EnumDeclaration constants) {
      constants.getEntries().forEach(entry -> fields.add(entry.getNameAsString()));
    }
    if (type instanceof RecordDeclaration record) {
      record.getParameters().forEach(component -> fields.add(component.getNameAsString()));
    }
    return new EnclosingType(
        name,
        hasSupertypes(type),
        fields,
        methods(type.getMembers()),
        parameters(type),
        memberTypes(type.getMembers()));
  }

  static EnclosingType anonymous(NodeList<BodyDeclaration<?>> body, String name) {
    return new EnclosingType(name, true, fields(body), methods(body), Set.of(), memberTypes(body));
  }

  private static boolean hasSupertypes(TypeDeclaration<?> type) {
    if (type instanceof ClassOrInterfaceDeclaration declaration) {
      return !declaration.getExtendedTypes().isEmpty()
          || !declaration.getImplementedTypes().isEmpty();
    }
    if (type instanceof RecordDeclaration declaration) {
      return !declaration.getImplementedTypes().isEmpty();
    }
    return type instanceof EnumDeclaration declaration
        && !declaration.getImplementedTypes().isEmpty();
  }

  private static Set<String> parameters(TypeDeclaration<?> type) {
    List<TypeParameter> parameters = List.of();
    if (type instanceof ClassOrInterfaceDeclaration declaration) {
      parameters = declaration.getTypeParameters();
    } else if (type instanceof RecordDeclaration declaration) {
      parameters = declaration.getTypeParameters();
    }
    Set<String> names = new HashSet<>();
    parameters.forEach(parameter -> names.add(parameter.getNameAsString()));
    return names;
  }

  private static Set<String> fields(NodeList<BodyDeclaration<?>> members) {
    Set<String> names = new HashSet<>();
    for (BodyDeclaration<?> member : members) {
      if (member instanceof FieldDeclaration field) {
        field.getVariables().forEach(variable -> names.add(variable.getNameAsString()));
      }
    }
    return names;
  }

  private static Set<String> methods(NodeList<BodyDeclaration<?>> members) {
    Set<String> names = new HashSet<>();
    for (BodyDeclaration<?> member : members) {
      if (member instanceof MethodDeclaration method) {
        names.add(method.getNameAsString());
      }
    }
    return names;
  }

  private static Set<String> memberTypes(NodeList<BodyDeclaration<?>> members) {
    Set<String> names = new HashSet<>();
    for (BodyDeclaration<?> member : members) {
      if (member instanceof TypeDeclaration<?> type) {
        names.add(type.getNameAsString());
      }
    }
    return names;
  }
}
