/** The Maven plugin: its parameters become arguments of the command line. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.maven;
