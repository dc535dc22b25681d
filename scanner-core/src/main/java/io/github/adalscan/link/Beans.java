package io.github.adalscan.link;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.model.Lazy;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Methods that make what frameworks inject. */
final class Beans {
  private static final Set<String> MAKING = Set.of("Bean", "Produces", "Provides");

  private final Declarations declarations;
  private final Lazy<List<Declared.Method>> all;

  Beans(Declarations declarations) {
    this.declarations = declarations;
    this.all = Lazy.of(this::find);
  }

  private List<Declared.Method> find() {
    return declarations.all().stream()
        .flatMap(
            type ->
                type.type().methods().stream()
                    .filter(Beans::makes)
                    .map(method -> new Declared.Method(type, method)))
        .toList();
  }

  private static boolean makes(MethodFacts method) {
    return method.annotations().stream().anyMatch(each -> MAKING.contains(each.type().name()));
  }

  /** The method that makes what is injected as a type; of several, the one of that name. */
  Optional<Declared.Method> of(TypeRef type, String name) {
    Optional<String> wanted = declarations.resolve(type).filter(t -> !t.startsWith("java."));
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    List<Declared.Method> found =
        all.get().stream().filter(method -> gives(method, wanted.get())).toList();
    return found.size() == 1
        ? Optional.of(found.get(0))
        : found.stream().filter(method -> method.method().name().equals(name)).findFirst();
  }

  private boolean gives(Declared.Method method, String type) {
    return declarations
        .resolve(method.method().returnType())
        .filter(made -> declarations.isSubtype(made, type))
        .isPresent();
  }
}
