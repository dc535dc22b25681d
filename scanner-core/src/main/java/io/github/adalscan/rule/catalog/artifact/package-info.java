/** Artifacts that build files name, their versions, and the markers of other platforms. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.rule.catalog.artifact;
