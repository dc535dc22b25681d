/** The scanner: from a request to a report. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.engine;
