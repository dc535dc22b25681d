package io.github.adalscan.extract.java;

import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.stmt.BlockStmt;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Annotation;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.Expr.Qualifier;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.model.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers fields, methods, constructors and initialisers of a type to facts. */
final class MemberReader {
  private final Scopes scopes;
  private final TypeReader types;
  private final BodyReader bodies;
  private final DeclarationReader declarations;

  /** What stands before the members of an enum or record. */
  record Header(List<EnumConstantDeclaration> constants, List<Parameter> components) {}

  /** What a type declares; methods with constructors and initialisers among them. */
  record Members(List<FieldFacts> fields, List<MethodFacts> methods) {}

  MemberReader(Scopes scopes, TypeReader types, BodyReader bodies, DeclarationReader declarations) {
    this.scopes = scopes;
    this.types = types;
    this.bodies = bodies;
    this.declarations = declarations;
  }

  Members read(List<BodyDeclaration<?>> members, Header header, TypeFrame frame) {
    List<FieldFacts> fields = new ArrayList<>();
    List<MethodFacts> methods = new ArrayList<>();
    MethodFrame statics = new MethodFrame(MethodFacts.STATIC_INITIALISER);
    MethodFrame instances = new MethodFrame(MethodFacts.INSTANCE_INITIALISER);
    in(statics, () -> header.constants().forEach(c -> fields.add(declarations.readConstant(c))));
    header.components().forEach(component -> fields.add(component(component)));
    for (BodyDeclaration<?> member : members) {
      if (member instanceof FieldDeclaration field) {
        boolean isStatic = field.isStatic() || isInInterface(field);
        in(isStatic ? statics : instances, () -> readFields(field, isStatic, fields));
      } else if (member instanceof InitializerDeclaration block) {
        in(block.isStatic() ? statics : instances, () -> readBlock(block.getBody()));
      } else {
        readMember(member, header, methods);
      }
    }
    addImplicitConstructor(header, methods);
    addInitialiser(statics, true, methods);
    addInitialiser(instances, false, methods);
    fields.addAll(frame.capturedFields());
    return new Members(fields, methods);
  }

  private static boolean isInInterface(FieldDeclaration field) {
    return field
        .getParentNode()
        .filter(p -> p instanceof TypeDeclaration<?> type && isInterfaceLike(type))
        .isPresent();
  }

  private static boolean isInterfaceLike(TypeDeclaration<?> type) {
    return type.isAnnotationDeclaration()
        || (type.isClassOrInterfaceDeclaration()
            && type.asClassOrInterfaceDeclaration().isInterface());
  }

  private void in(MethodFrame frame, Runnable body) {
    scopes.enter(frame);
    body.run();
    scopes.leave();
  }

  private void readBlock(BlockStmt block) {
    bodies.statements().read(block);
  }

  private void readFields(FieldDeclaration field, boolean isStatic, List<FieldFacts> fields) {
    List<Annotation> annotations = declarations.annotations(field.getAnnotations());
    for (VariableDeclarator each : field.getVariables()) {
      TypeRef type = types.read(each.getType());
      Optional<Expr> value = each.getInitializer().map(bodies.expressions()::read);
      boolean isFinal = field.isFinal() || isInInterface(field);
      Region region = Regions.of(each.getName());
      fields.add(
          new FieldFacts(
              each.getNameAsString(), type, isStatic, isFinal, value, annotations, region));
    }
  }

  private FieldFacts component(Parameter parameter) {
    return new FieldFacts(
        parameter.getNameAsString(),
        types.read(parameter.getType()),
        false,
        true,
        Optional.empty(),
        declarations.annotations(parameter.getAnnotations()),
        Regions.of(parameter.getName()));
  }

  private void readMember(BodyDeclaration<?> member, Header header, List<MethodFacts> methods) {
    if (member instanceof MethodDeclaration method) {
      methods.add(readMethod(method));
    } else if (member instanceof ConstructorDeclaration constructor) {
      methods.add(readConstructor(constructor));
    } else if (member instanceof CompactConstructorDeclaration compact) {
      methods.add(canonical(header, Optional.of(compact)));
    } else if (member instanceof AnnotationMemberDeclaration element) {
      readElement(element);
    } else if (member instanceof TypeDeclaration<?> nested) {
      declarations.readType(nested, scopes.currentType());
    }
  }

  private void readElement(AnnotationMemberDeclaration element) {
    types.read(element.getType());
    MethodFrame frame = new MethodFrame(element.getNameAsString());
    in(frame, () -> element.getDefaultValue().ifPresent(bodies.expressions()::evaluate));
  }

  private MethodFacts readMethod(MethodDeclaration method) {
    MethodFrame frame = new MethodFrame(method.getNameAsString());
    method.getTypeParameters().forEach(p -> frame.declareTypeParameter(p.getNameAsString()));
    scopes.enter(frame);
    TypeRef returned = types.read(method.getType());
    declareParameters(method);
    method.getBody().ifPresent(this::readBlock);
    scopes.leave();
    return facts(frame, method, returned, method.isStatic());
  }

  private MethodFacts readConstructor(ConstructorDeclaration constructor) {
    MethodFrame frame = new MethodFrame(MethodFacts.CONSTRUCTOR);
    constructor.getTypeParameters().forEach(p -> frame.declareTypeParameter(p.getNameAsString()));
    scopes.enter(frame);
    declareParameters(constructor);
    readBlock(constructor.getBody());
    scopes.leave();
    return facts(frame, constructor, TypeRef.exact(scopes.currentType()), false);
  }

  private void declareParameters(CallableDeclaration<?> callable) {
    declarations.readBounds(callable.getTypeParameters());
    callable.getParameters().forEach(this::declareParameter);
    callable.getThrownExceptions().forEach(types::read);
  }

  private void declareParameter(Parameter parameter) {
    TypeRef type = types.read(parameter.getType());
    TypeRef whole = parameter.isVarArgs() ? type.withDimensions(type.dimensions() + 1) : type;
    scopes
        .method()
        .declare(
            new Variable(
                parameter.getNameAsString(),
                whole,
                Variable.Kind.PARAMETER,
                declarations.annotations(parameter.getAnnotations()),
                Regions.of(parameter.getName())));
  }

  private MethodFacts facts(
      MethodFrame frame, CallableDeclaration<?> callable, TypeRef returned, boolean isStatic) {
    return new MethodFacts(
        frame.name(),
        frame.variables(),
        callable.getParameters().size(),
        callable.getParameters().getLast().map(Parameter::isVarArgs).orElse(false),
        returned,
        isStatic,
        declarations.annotations(callable.getAnnotations()),
        frame.events(),
        frame.branches(),
        Regions.of(callable.getName()));
  }

  /** A record without a constructor of its own has one that assigns its components. */
  private void addImplicitConstructor(Header header, List<MethodFacts> methods) {
    boolean has = methods.stream().anyMatch(m -> m.name().equals(MethodFacts.CONSTRUCTOR));
    if (!header.components().isEmpty() && !has) {
      methods.add(canonical(header, Optional.empty()));
    }
  }

  private MethodFacts canonical(Header header, Optional<CompactConstructorDeclaration> compact) {
    MethodFrame frame = new MethodFrame(MethodFacts.CONSTRUCTOR);
    scopes.enter(frame);
    header.components().forEach(this::declareParameter);
    compact.ifPresent(c -> readBlock(c.getBody()));
    int index = 0;
    for (Parameter component : header.components()) {
      assignComponent(frame, component, index++);
    }
    scopes.leave();
    Region region =
        compact
            .map(c -> Regions.of(c.getName()))
            .orElse(Regions.of(header.components().get(0).getName()));
    return new MethodFacts(
        frame.name(),
        frame.variables(),
        header.components().size(),
        false,
        TypeRef.exact(scopes.currentType()),
        false,
        List.of(),
        frame.events(),
        frame.branches(),
        region);
  }

  private void assignComponent(MethodFrame frame, Parameter component, int index) {
    String name = component.getNameAsString();
    Region region = Regions.of(component.getName());
    TypeRef owner = TypeRef.exact(scopes.currentType());
    Expr field = new Expr.FieldRef(Qualifier.THIS, Optional.empty(), owner, name, region, region);
    frame.assign(field, new Expr.VariableRef(index, name, region), false);
  }

  private static void addInitialiser(
      MethodFrame frame, boolean isStatic, List<MethodFacts> methods) {
    if (frame.events().isEmpty() && frame.variables().isEmpty()) {
      return;
    }
    methods.add(
        new MethodFacts(
            frame.name(),
            frame.variables(),
            0,
            false,
            TypeRef.UNKNOWN,
            isStatic,
            List.of(),
            frame.events(),
            frame.branches(),
            Region.onLine(1, 1, 1)));
  }
}
