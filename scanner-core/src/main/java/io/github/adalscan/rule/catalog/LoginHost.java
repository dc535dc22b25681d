package io.github.adalscan.rule.catalog;

/**
 * A host that signs users in or issues tokens.
 *
 * @param issuer true when the host only names the issuer of tokens
 */
public record LoginHost(String host, String cloud, boolean issuer) {}
