/** Hosts and addresses of Azure AD Graph in texts. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.graph.address;
