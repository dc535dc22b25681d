package io.github.adalscan.token.fact;

/**
 * A client registration of Spring Security.
 *
 * @param id by which code names it
 */
public record Registration(String id, TokenRequest request) {}
