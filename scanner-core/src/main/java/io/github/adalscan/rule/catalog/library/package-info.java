/** Libraries with their types and members. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.rule.catalog.library;
