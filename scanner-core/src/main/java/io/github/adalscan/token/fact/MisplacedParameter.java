package io.github.adalscan.token.fact;

import io.github.adalscan.graph.login.LoginEndpoint;
import io.github.adalscan.model.Location;

/**
 * A parameter of a token request that the version of the endpoint does not know.
 *
 * @param name of the parameter
 * @param value what it can be
 * @param endpoint that receives it
 * @param address the text that names the endpoint
 * @param request where the request is put together
 */
public record MisplacedParameter(
    String name, TextPart value, LoginEndpoint endpoint, TextPart address, Location request) {}
