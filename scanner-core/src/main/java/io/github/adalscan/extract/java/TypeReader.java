package io.github.adalscan.extract.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.IntersectionType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnionType;
import com.github.javaparser.ast.type.WildcardType;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.TypeRef.Certainty;
import io.github.adalscan.fact.TypeUse;
import io.github.adalscan.model.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns type nodes into references and notes each place that names a type. */
final class TypeReader {
  private final Scopes scopes;
  private final List<TypeUse> uses = new ArrayList<>();

  TypeReader(Scopes scopes) {
    this.scopes = scopes;
  }

  List<TypeUse> uses() {
    return uses;
  }

  void add(TypeUse use) {
    uses.add(use);
  }

  TypeRef read(Type type) {
    return read(type, Optional.empty());
  }

  TypeRef readSupertype(Type type) {
    return read(type, Optional.of(TypeUse.Kind.SUPERTYPE));
  }

  private TypeRef read(Type type, Optional<TypeUse.Kind> kind) {
    if (type instanceof ClassOrInterfaceType named) {
      return readNamed(named, kind);
    }
    if (type instanceof ArrayType array) {
      TypeRef component = read(array.getComponentType(), kind);
      return component.withDimensions(component.dimensions() + 1);
    }
    if (type instanceof PrimitiveType primitive) {
      return TypeRef.exact(primitive.asString());
    }
    if (type instanceof UnionType union) {
      return readFirst(union.getElements());
    }
    if (type instanceof IntersectionType intersection) {
      return readFirst(intersection.getElements());
    }
    if (type instanceof WildcardType wildcard) {
      return wildcard.getExtendedType().map(bound -> read(bound, kind)).orElse(TypeRef.UNKNOWN);
    }
    return TypeRef.UNKNOWN;
  }

  /** The alternatives of a type: several in a catch clause, else one. */
  List<TypeRef> readAll(Type type) {
    return type instanceof UnionType union
        ? union.getElements().stream().map(this::read).toList()
        : List.of(read(type));
  }

  private TypeRef readFirst(List<? extends Type> types) {
    TypeRef first = TypeRef.UNKNOWN;
    for (Type type : types) {
      TypeRef next = read(type);
      first = first.isKnown() ? first : next;
    }
    return first;
  }

  private TypeRef readNamed(ClassOrInterfaceType type, Optional<TypeUse.Kind> kind) {
    if (type.getNameAsString().equals("var") && type.getScope().isEmpty()) {
      return TypeRef.UNKNOWN;
    }
    List<TypeRef> arguments = new ArrayList<>();
    type.getTypeArguments().ifPresent(list -> list.forEach(each -> arguments.add(read(each))));
    type.getScope()
        .ifPresent(scope -> scope.getTypeArguments().ifPresent(l -> l.forEach(this::read)));
    String dotted = type.getNameWithScope();
    TypeRef ref = scopes.type(dotted).withArguments(arguments);
    if (ref.isKnown()) {
      note(ref, dotted, type, kind);
    }
    return ref;
  }

  private void note(
      TypeRef ref, String dotted, ClassOrInterfaceType type, Optional<TypeUse.Kind> kind) {
    boolean qualified = dotted.indexOf('.') > 0 && !Names.looksLikeType(dotted);
    TypeUse.Kind fallback = qualified ? TypeUse.Kind.QUALIFIED : TypeUse.Kind.SIMPLE;
    Region region = nameRegion(type, qualified);
    uses.add(new TypeUse(ref, kind.orElse(fallback), "", region, scopes.enclosingName()));
  }

  private static Region nameRegion(ClassOrInterfaceType type, boolean qualified) {
    SimpleName name = type.getName();
    Node first = name;
    if (qualified) {
      ClassOrInterfaceType outermost = type;
      while (outermost.getScope().isPresent()) {
        outermost = outermost.getScope().get();
      }
      first = outermost.getName();
    }
    return Regions.span(first, name);
  }

  /** Notes a type that is named in full within an expression. */
  void noteQualified(TypeRef ref, Region region) {
    uses.add(new TypeUse(ref, TypeUse.Kind.QUALIFIED, "", region, scopes.enclosingName()));
  }

  /** Notes a type that is named by its simple name within an expression. */
  void noteSimple(TypeRef ref, Region region) {
    if (ref.certainty() != Certainty.UNKNOWN) {
      uses.add(new TypeUse(ref, TypeUse.Kind.SIMPLE, "", region, scopes.enclosingName()));
    }
  }
}
