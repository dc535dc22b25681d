/** Permissions: their names, and what calls need. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.detect.token.permission;
