/** Settings besides the command line: configuration files and environment variables. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.cli.config;
