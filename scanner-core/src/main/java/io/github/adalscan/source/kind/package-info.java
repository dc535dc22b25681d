/**
 * What a file is: its kind, and whether it is a test, a sample, generated, recorded or of others.
 */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.source.kind;
