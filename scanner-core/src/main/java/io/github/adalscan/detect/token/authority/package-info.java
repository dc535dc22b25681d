/** Authorities, clouds and flows that do not fit a request. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.detect.token.authority;
