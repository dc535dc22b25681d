package io.github.adalscan.rule.catalog.library;

/**
 * A parameter of a catalogued method.
 *
 * @param name as replacement templates refer to it
 * @param type fully qualified, without type arguments; primitive types by their keyword
 */
public record Parameter(String name, String type) {}
