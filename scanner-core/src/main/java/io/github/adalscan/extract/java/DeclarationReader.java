package io.github.adalscan.extract.java;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.TypeParameter;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Annotation;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.model.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lowers the type declarations of a Java file, with the types in them, to facts. */
final class DeclarationReader {
  private final Scopes scopes;
  private final TypeReader types;
  private final BodyReader bodies;
  private final MemberReader members;
  private final List<TypeFacts> result = new ArrayList<>();
  private int anonymous;

  DeclarationReader(Scopes scopes, TypeReader types) {
    this.scopes = scopes;
    this.types = types;
    this.bodies = new BodyReader(scopes, types, this);
    this.members = new MemberReader(scopes, types, bodies, this);
  }

  List<TypeFacts> readUnit(CompilationUnit unit) {
    unit.getPackageDeclaration().ifPresent(p -> annotations(p.getAnnotations()));
    unit.getTypes().forEach(type -> readType(type, scopes.unit().packageName()));
    return result;
  }

  void readType(TypeDeclaration<?> type, String outer) {
    read(type, Names.join(outer, type.getNameAsString()));
  }

  /** A class or record inside of a method; its name is in scope from here on. */
  TypeFrame readLocal(TypeDeclaration<?> type) {
    String name = scopes.currentType() + "." + ++anonymous + type.getNameAsString();
    scopes.method().declareType(type.getNameAsString(), name);
    return read(type, name);
  }

  private TypeFrame read(TypeDeclaration<?> type, String name) {
    List<Annotation> annotations = annotations(type.getAnnotations());
    TypeFrame frame = new TypeFrame(EnclosingTypes.of(type, name));
    String enclosing = scopes.currentType();
    scopes.enter(frame);
    List<TypeRef> supertypes = supertypes(type);
    int slot = result.size();
    MemberReader.Members read = members.read(type.getMembers(), header(type), frame);
    scopes.leave();
    result.add(
        slot,
        new TypeFacts(
            name,
            kind(type),
            supertypes,
            read.fields(),
            read.methods(),
            annotations,
            enclosing,
            Regions.of(type.getName())));
    return frame;
  }

  /** Record components or enum constants, which stand before the members. */
  private MemberReader.Header header(TypeDeclaration<?> type) {
    if (type instanceof RecordDeclaration record) {
      return new MemberReader.Header(List.of(), record.getParameters());
    }
    if (type instanceof EnumDeclaration constants) {
      return new MemberReader.Header(constants.getEntries(), List.of());
    }
    return new MemberReader.Header(List.of(), List.of());
  }

  TypeFrame readAnonymous(
      ObjectCreationExpr creation, NodeList<BodyDeclaration<?>> body, TypeRef supertype) {
    return readBody(body, supertype, Regions.of(creation.getType().getName()));
  }

  private TypeFrame readBody(NodeList<BodyDeclaration<?>> body, TypeRef supertype, Region region) {
    String name = scopes.currentType() + "." + ++anonymous;
    TypeFrame frame = new TypeFrame(EnclosingTypes.anonymous(body, name));
    String enclosing = scopes.currentType();
    scopes.enter(frame);
    int slot = result.size();
    MemberReader.Header none = new MemberReader.Header(List.of(), List.of());
    MemberReader.Members read = members.read(body, none, frame);
    scopes.leave();
    result.add(
        slot,
        new TypeFacts(
            name,
            TypeFacts.Kind.CLASS,
            List.of(supertype),
            read.fields(),
            read.methods(),
            List.of(),
            enclosing,
            region));
    return frame;
  }

  /** An enum constant is a static field that creates an instance of its enum. */
  FieldFacts readConstant(EnumConstantDeclaration constant) {
    TypeRef type = TypeRef.exact(scopes.currentType());
    List<Expr> arguments = bodies.expressions().readAll(constant.getArguments());
    Region region = Regions.of(constant.getName());
    String body = "";
    if (!constant.getClassBody().isEmpty()) {
      TypeFrame frame = readBody(constant.getClassBody(), type, region);
      bodies.assignCaptures(frame);
      body = frame.type().name();
    }
    Expr creation = new Expr.New(type, arguments, body, region, Regions.of(constant));
    return new FieldFacts(
        constant.getNameAsString(),
        type,
        true,
        true,
        Optional.of(creation),
        annotations(constant.getAnnotations()),
        region);
  }

  private List<TypeRef> supertypes(TypeDeclaration<?> type) {
    List<ClassOrInterfaceType> named = new ArrayList<>();
    if (type instanceof ClassOrInterfaceDeclaration declaration) {
      readBounds(declaration.getTypeParameters());
      named.addAll(declaration.getExtendedTypes());
      named.addAll(declaration.getImplementedTypes());
      declaration.getPermittedTypes().forEach(types::read);
    } else if (type instanceof EnumDeclaration declaration) {
      named.addAll(declaration.getImplementedTypes());
    } else if (type instanceof RecordDeclaration declaration) {
      readBounds(declaration.getTypeParameters());
      named.addAll(declaration.getImplementedTypes());
    }
    List<TypeRef> refs = new ArrayList<>();
    named.forEach(each -> refs.add(types.readSupertype(each)));
    return refs;
  }

  void readBounds(NodeList<TypeParameter> parameters) {
    parameters.forEach(parameter -> parameter.getTypeBound().forEach(types::read));
  }

  private static TypeFacts.Kind kind(TypeDeclaration<?> type) {
    if (type instanceof EnumDeclaration) {
      return TypeFacts.Kind.ENUM;
    }
    if (type instanceof RecordDeclaration) {
      return TypeFacts.Kind.RECORD;
    }
    if (type instanceof AnnotationDeclaration) {
      return TypeFacts.Kind.ANNOTATION;
    }
    boolean isInterface = ((ClassOrInterfaceDeclaration) type).isInterface();
    return isInterface ? TypeFacts.Kind.INTERFACE : TypeFacts.Kind.CLASS;
  }

  List<Annotation> annotations(NodeList<AnnotationExpr> annotations) {
    List<Annotation> all = new ArrayList<>();
    annotations.forEach(each -> all.add(annotation(each)));
    return all;
  }

  private Annotation annotation(AnnotationExpr annotation) {
    Map<String, Expr> values = new TreeMap<>();
    if (annotation instanceof NormalAnnotationExpr normal) {
      normal.getPairs().forEach(p -> values.put(p.getNameAsString(), value(p.getValue())));
    } else if (annotation instanceof SingleMemberAnnotationExpr single) {
      values.put("value", value(single.getMemberValue()));
    }
    TypeRef type = scopes.type(annotation.getNameAsString());
    return new Annotation(type, values, Regions.of(annotation.getName()));
  }

  private Expr value(Expression expression) {
    if (expression instanceof AnnotationExpr nested) {
      Annotation inner = annotation(nested);
      return new Expr.Opaque(List.copyOf(inner.values().values()), Regions.of(nested));
    }
    return bodies.expressions().read(expression);
  }
}
