/** SARIF 2.1.0: small writers around {@link io.github.adalscan.report.sarif.SarifReporter}. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.report.sarif;
