/** What asks for tokens. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.rule.catalog.token;
