package io.github.adalscan.token.request;

import io.github.adalscan.rule.catalog.Catalogs;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * How HTTP clients call what puts a token into a request and what sends one, as the catalogue has
 * it.
 *
 * @param headers calls that take the name and the value of a header
 * @param headerTypes types that are made of the name and the value of a header
 * @param values calls that take the value of the header alone, with its scheme
 * @param valueTypes simple names of the types that have such calls
 * @param tokens calls that take a token alone
 * @param users calls that take a user's name and password
 * @param tokenTypes parts of clients that put in a token of their own
 * @param registrations calls that put in the token of a client registration
 * @param registrationTypes types that do so
 * @param templates calls that send to their first argument
 * @param verbs calls that send what {@code request()} began
 * @param sending all calls that send
 */
public record RequestWords(
    Set<String> headers,
    Set<String> headerTypes,
    Set<String> values,
    Set<String> valueTypes,
    Set<String> tokens,
    Set<String> users,
    Set<String> tokenTypes,
    Set<String> registrations,
    Set<String> registrationTypes,
    Set<String> templates,
    Set<String> verbs,
    Set<String> sending) {
  /** Those of the catalogue. */
  public static RequestWords of(Catalogs catalogs) {
    Set<String> templates = catalogs.words("sending-templates");
    Set<String> verbs = catalogs.words("sending-verbs");
    Set<String> sending = new TreeSet<>(catalogs.words("sending-objects"));
    sending.addAll(templates);
    sending.addAll(verbs);
    return new RequestWords(
        catalogs.words("authorization-setters"),
        catalogs.words("header-types"),
        catalogs.words("authorization-values"),
        catalogs.words("authorization-value-types"),
        catalogs.words("bearer-setters"),
        catalogs.words("basic-setters"),
        catalogs.words("bearer-types"),
        catalogs.words("registration-putting"),
        catalogs.words("registration-interceptors"),
        templates,
        verbs,
        Collections.unmodifiableSet(new LinkedHashSet<>(sending)));
  }
}
