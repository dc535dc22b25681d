package io.github.adalscan.rule.catalog.library;

/**
 * A long-lived application object that takes the place of a library's call-wise clients.
 *
 * @param id as templates refer to it, in braces
 * @param type simple name, one of the targets of the library
 * @param builder template of its builder, without settings and {@code build()}
 */
public record Application(String id, String type, String builder) {}
