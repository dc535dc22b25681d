/** Paths of files: the roots of a scan, patterns of names, names that say something, links. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.source.path;
