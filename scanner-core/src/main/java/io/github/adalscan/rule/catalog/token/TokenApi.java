package io.github.adalscan.rule.catalog.token;

import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.model.LastPart;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A type of a library that takes part in asking for tokens.
 *
 * @param type fully qualified
 * @param library the library's name in sentences
 * @param role what the type is
 * @param start the static method that begins a builder, or {@code new}
 * @param flow how the token is asked for
 * @param scopes where the scopes are given
 * @param resource where the resource is given
 * @param authority where the authority, its host or the tenant is given
 * @param parameters where the request parameters are given
 * @param credential where the credential is given
 */
public record TokenApi(
    String type,
    String library,
    Role role,
    String start,
    Flow flow,
    List<ArgumentPlace> scopes,
    List<ArgumentPlace> resource,
    List<ArgumentPlace> authority,
    List<ArgumentPlace> parameters,
    List<ArgumentPlace> credential) {
  /** What a type is. */
  public enum Role {
    /** The parameters of one request. */
    PARAMETERS,
    /** The application that sends requests. */
    APPLICATION,
    /** What tokens are asked of in azure-identity. */
    CREDENTIAL,
    /** The scopes of a request, given to a credential. */
    CONTEXT,
    /** A client that asks for tokens itself. */
    CLIENT,
    /** Names a client registration, which states the request elsewhere. */
    REGISTRATION;

    /** The lower-case name used in catalogues. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that name. */
    public static Optional<Role> of(String id) {
      for (Role role : values()) {
        if (role.id().equals(id)) {
          return Optional.of(role);
        }
      }
      return Optional.empty();
    }
  }

  public TokenApi {
    scopes = List.copyOf(scopes);
    resource = List.copyOf(resource);
    authority = List.copyOf(authority);
    parameters = List.copyOf(parameters);
    credential = List.copyOf(credential);
  }

  /** The name of the type without its package; with the type around a nested one left out. */
  public String simpleName() {
    return LastPart.ofName(type);
  }
}
