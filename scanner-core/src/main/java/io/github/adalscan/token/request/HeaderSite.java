package io.github.adalscan.token.request;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Place;

/**
 * A place that puts a token into a header.
 *
 * @param expr the call or creation that does it
 * @param value the value of the header; the bare token when the call adds the scheme itself
 * @param addsScheme true when the call writes {@code Bearer} by itself
 */
public record HeaderSite(Expr expr, Expr value, boolean addsScheme, Place place) {}
