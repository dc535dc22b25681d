package io.github.adalscan.token.call;

import io.github.adalscan.link.place.Declared;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.request.RequestSlice;
import java.util.List;

/**
 * A client that is an interface with annotations.
 *
 * @param bases the addresses before the paths of its methods
 * @param headers what its interceptors put in
 * @param plain true when nothing else can put something in
 */
record DeclaredClient(
    Declared type, List<TextPart> bases, List<RequestSlice.Header> headers, boolean plain) {}
