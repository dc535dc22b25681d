/** What git knows of a tree: repository, revision, branch. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.source.checkout;
