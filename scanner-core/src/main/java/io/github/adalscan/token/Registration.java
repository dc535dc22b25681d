package io.github.adalscan.token;

/**
 * A client registration of Spring Security.
 *
 * @param id by which code names it
 */
record Registration(String id, TokenRequest request) {}
