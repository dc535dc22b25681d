/** What is known of Azure AD Graph, Microsoft Graph and the permissions of both. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.rule.catalog.graph;
