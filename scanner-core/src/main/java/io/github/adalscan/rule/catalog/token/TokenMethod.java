package io.github.adalscan.rule.catalog.token;

import io.github.adalscan.graph.login.Flow;

/**
 * A method that asks for a token by itself, as those of ADAL4J do.
 *
 * @param type fully qualified
 * @param arity number of arguments
 */
public record TokenMethod(String type, String method, int arity, Flow flow) {}
