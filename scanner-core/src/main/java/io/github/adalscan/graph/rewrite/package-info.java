/** Requests of Azure AD Graph written as those of Microsoft Graph. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.graph.rewrite;
