/** What ignore files leave out. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.source.ignore;
