/** Build files and configuration files, read with exact positions. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.extract.config;
