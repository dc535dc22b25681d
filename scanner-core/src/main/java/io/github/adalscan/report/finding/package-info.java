/** What several formats say of findings alike. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.report.finding;
