package io.github.adalscan.engine;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.Annotation;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.rule.catalog.Catalogs;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Knows clients that send requests where other code, or a container, made them. */
final class GivenClients {
  private final Set<String> endings;
  private final Set<String> makers;

  GivenClients(Catalogs catalogs) {
    this.endings = catalogs.words("client-type-endings");
    this.makers = catalogs.words("client-providers");
  }

  /** The types of clients that a container injects elsewhere, ready with their token. */
  Set<String> provided(List<FileFacts> files) {
    Set<String> names = new TreeSet<>();
    files.stream()
        .flatMap(file -> file.types().stream())
        .flatMap(type -> type.methods().stream())
        .filter(method -> method.annotations().stream().anyMatch(this::makes))
        .map(method -> method.returnType().name())
        .filter(name -> isClient(name) && Spellings.isName(name))
        .forEach(names::add);
    return names;
  }

  /** Some type is given a client, which others configured. */
  boolean areGivenTo(FileFacts file) {
    return file.types().stream().anyMatch(type -> isDeclared(type) || isGiven(type));
  }

  private boolean isGiven(TypeFacts type) {
    return type.fields().stream()
        .filter(field -> field.initializer().isEmpty())
        .anyMatch(field -> isClient(field.type().name()));
  }

  /** {@code @FeignClient}: the container makes it, with the interceptors that it knows. */
  private boolean isDeclared(TypeFacts type) {
    return type.annotations().stream().anyMatch(each -> isClient(each.type().name()));
  }

  private boolean isClient(String type) {
    return endings.stream().anyMatch(type::endsWith);
  }

  private boolean makes(Annotation annotation) {
    return makers.contains(annotation.type().name());
  }
}
