package io.github.adalscan.extract.java;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.Expr.Qualifier;
import io.github.adalscan.model.Region;
import java.util.List;
import java.util.Optional;

/**
 * Lowers what names a variable, a field or a method: what stands before the dot, or is in scope
 * without one, says whose it is.
 */
final class NamedReader {
  private final Scopes scopes;
  private final TypeReader types;
  private final ExprReader expressions;
  private final Owners owners;

  NamedReader(Scopes scopes, TypeReader types, ExprReader expressions) {
    this.scopes = scopes;
    this.types = types;
    this.expressions = expressions;
    this.owners = new Owners(scopes, types);
  }

  Expr read(NameExpr expression) {
    String name = expression.getNameAsString();
    Region region = Regions.of(expression);
    return scopes.variable(name, region).orElseGet(() -> undeclared(name, region));
  }

  /** A field that this file does not declare: statically imported or inherited. */
  private Expr undeclared(String name, Region region) {
    List<String> imported = scopes.unit().staticOwners(name);
    if (!imported.isEmpty()) {
      TypeRef owner = TypeRef.exact(imported.get(0));
      return new Expr.FieldRef(
          Qualifier.STATIC_IMPORT, Optional.empty(), owner, name, region, region);
    }
    return new Expr.FieldRef(
        Qualifier.NONE, Optional.empty(), owners.withStars(), name, region, region);
  }

  Expr read(FieldAccessExpr access) {
    Region region = Regions.of(access);
    Region nameRegion = Regions.of(access.getName());
    String name = access.getNameAsString();
    if (access.getScope() instanceof ThisExpr self) {
      TypeRef owner = owners.ofThis(self);
      return new Expr.FieldRef(Qualifier.THIS, Optional.empty(), owner, name, nameRegion, region);
    }
    if (access.getScope().isSuperExpr()) {
      TypeRef owner = TypeRef.exact(scopes.currentType());
      return new Expr.FieldRef(Qualifier.SUPER, Optional.empty(), owner, name, nameRegion, region);
    }
    Optional<TypeRef> type = owners.before(access.getScope());
    if (type.isPresent()) {
      return new Expr.FieldRef(
          Qualifier.TYPE, Optional.empty(), type.get(), name, nameRegion, region);
    }
    return new Expr.FieldRef(
        Qualifier.EXPRESSION,
        Optional.of(expressions.read(access.getScope())),
        TypeRef.UNKNOWN,
        name,
        nameRegion,
        region);
  }

  Expr read(MethodCallExpr call) {
    String name = call.getNameAsString();
    Region region = Regions.of(call);
    Region nameRegion = Regions.of(call.getName());
    if (call.getScope().isEmpty()) {
      return readUnqualified(call, name, nameRegion, region);
    }
    Expression scope = call.getScope().get();
    if (scope instanceof ThisExpr self) {
      return call(Qualifier.THIS, Optional.empty(), owners.ofThis(self), call, nameRegion, region);
    }
    if (scope.isSuperExpr()) {
      TypeRef owner = TypeRef.exact(scopes.currentType());
      return call(Qualifier.SUPER, Optional.empty(), owner, call, nameRegion, region);
    }
    Optional<TypeRef> type = owners.before(scope);
    if (type.isPresent()) {
      return call(Qualifier.TYPE, Optional.empty(), type.get(), call, nameRegion, region);
    }
    Expr receiver = expressions.read(scope);
    return call(
        Qualifier.EXPRESSION, Optional.of(receiver), TypeRef.UNKNOWN, call, nameRegion, region);
  }

  private Expr readUnqualified(MethodCallExpr call, String name, Region nameRegion, Region region) {
    Optional<String> own = scopes.methodOwner(name);
    if (own.isPresent()) {
      TypeRef owner = TypeRef.exact(own.get());
      return call(Qualifier.NONE, Optional.empty(), owner, call, nameRegion, region);
    }
    List<String> imported = scopes.unit().staticOwners(name);
    if (!imported.isEmpty()) {
      TypeRef owner = TypeRef.exact(imported.get(0));
      return call(Qualifier.STATIC_IMPORT, Optional.empty(), owner, call, nameRegion, region);
    }
    return call(Qualifier.NONE, Optional.empty(), owners.withStars(), call, nameRegion, region);
  }

  private Expr call(
      Qualifier qualifier,
      Optional<Expr> receiver,
      TypeRef owner,
      MethodCallExpr call,
      Region nameRegion,
      Region region) {
    call.getTypeArguments().ifPresent(list -> list.forEach(types::read));
    return new Expr.Call(
        qualifier,
        receiver,
        owner,
        call.getNameAsString(),
        expressions.readAll(call.getArguments()),
        nameRegion,
        region);
  }

  Expr read(MethodReferenceExpr reference) {
    Region region = Regions.of(reference);
    Expression scope = reference.getScope();
    Optional<TypeRef> type =
        scope instanceof TypeExpr named
            ? Optional.of(named.getType()).flatMap(this::typeOrVariable)
            : owners.before(scope);
    Optional<Expr> receiver = Optional.empty();
    if (type.isEmpty() && !(scope instanceof TypeExpr)) {
      receiver = Optional.of(expressions.read(scope));
    } else if (type.isEmpty()) {
      receiver = scopes.variable(((TypeExpr) scope).getType().asString(), Regions.of(scope));
    }
    return new Expr.MethodReference(
        receiver, type.orElse(TypeRef.UNKNOWN), reference.getIdentifier(), region, region);
  }

  private Optional<TypeRef> typeOrVariable(com.github.javaparser.ast.type.Type type) {
    String name = type.asString();
    if (scopes.variable(name, Regions.of(type)).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(types.read(type));
  }
}
