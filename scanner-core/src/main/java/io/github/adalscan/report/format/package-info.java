/** One class per format, SARIF apart. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.report.format;
