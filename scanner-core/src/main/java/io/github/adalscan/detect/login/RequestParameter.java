package io.github.adalscan.detect.login;

import io.github.adalscan.detect.text.TextSite;
import io.github.adalscan.model.Region;

/**
 * A parameter that code puts into a request.
 *
 * @param site the text that names it, perhaps together with its value
 * @param region the name, with its value where both are in one text
 * @param value as far as it is known; unknown parts as {@code {name}}; may be empty
 */
record RequestParameter(TextSite site, Region region, String value) {}
