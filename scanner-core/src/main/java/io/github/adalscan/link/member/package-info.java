/**
 * How methods, fields and constructors of the tree are used: who calls, who assigns, what is meant
 * by a call.
 */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.link.member;
