package io.github.adalscan.detect;

/**
 * A parameter that code puts into a request.
 *
 * @param site the literal that names it, perhaps together with its value
 * @param value as far as it is known; unknown parts as {@code {name}}; may be empty
 */
record RequestParameter(TextSite site, String value) {}
