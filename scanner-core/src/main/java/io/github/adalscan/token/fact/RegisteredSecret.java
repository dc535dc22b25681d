package io.github.adalscan.token.fact;

import io.github.adalscan.model.Location;

/**
 * The secret of a client registration of Spring Security that asks Microsoft Entra ID.
 *
 * @param request that the registration states
 * @param place of the setting; its value is not kept
 * @param sent false where the registration says that the client does not authenticate
 */
public record RegisteredSecret(TokenRequest request, Location place, boolean sent) {}
