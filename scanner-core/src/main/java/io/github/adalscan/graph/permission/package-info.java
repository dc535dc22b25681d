/** What allows a request of Microsoft Graph, and the names and ids of permissions. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.graph.permission;
