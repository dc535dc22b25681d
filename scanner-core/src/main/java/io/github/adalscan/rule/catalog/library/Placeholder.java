package io.github.adalscan.rule.catalog.library;

/**
 * A name that snippets hold where the code at hand does not tell a value.
 *
 * @param type its Java type, with simple names of targets or of java.lang
 * @param about what to put in its place; a clause without final period
 * @param secret true when a value of it must not be repeated where the source does not spell it
 */
public record Placeholder(String name, String type, String about, boolean secret) {}
