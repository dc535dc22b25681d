package io.github.adalscan.graph.rewrite;

import io.github.adalscan.graph.rewrite.GraphTables.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Qualified names of types, as in casts and {@code isof}. */
final class TypeNames {
  private static final List<String> NAMESPACES =
      List.of("Microsoft.DirectoryServices.", "Microsoft.WindowsAzure.ActiveDirectory.");

  /** Names of 2013 that later ones replaced. */
  private static final Map<String, String> OLD =
      Map.of("Role", "DirectoryRole", "RoleTemplate", "DirectoryRoleTemplate");

  private final Map<String, EntityType> entities;

  TypeNames(GraphTables tables) {
    this.entities = tables.entities();
  }

  /** The simple name of a qualified one; empty when it is none of Azure AD Graph. */
  static Optional<String> simple(String token) {
    return NAMESPACES.stream()
        .filter(space -> token.regionMatches(true, 0, space, 0, space.length()))
        .map(space -> token.substring(space.length()))
        .map(name -> OLD.getOrDefault(name, name))
        .findFirst();
  }

  /** The segment of a path that casts to a type, as Azure AD Graph spells it. */
  static String asCast(String simple) {
    return NAMESPACES.get(0) + simple;
  }

  /** {@code microsoft.graph.user} for {@code User}. */
  String qualified(String simple) {
    Optional<String> known =
        Optional.ofNullable(entities.get(simple)).map(EntityType::target).filter(t -> !t.isEmpty());
    return "microsoft.graph."
        + known.orElseGet(
            () -> simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1));
  }

  /** The types that {@code isof} names in a filter, in order. */
  static List<String> tested(String filter) {
    List<String> types = new ArrayList<>();
    String plain = FilterToken.decode(filter);
    int at = plain.indexOf("isof(");
    while (at >= 0) {
      int open = plain.indexOf('\'', at);
      int close = open < 0 ? -1 : plain.indexOf('\'', open + 1);
      if (close > 0) {
        simple(plain.substring(open + 1, close)).ifPresent(types::add);
      }
      at = plain.indexOf("isof(", at + 1);
    }
    return types;
  }
}
