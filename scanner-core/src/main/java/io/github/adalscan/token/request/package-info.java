/** HTTP requests in code: their addresses, their headers, and the calls that send them. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.token.request;
