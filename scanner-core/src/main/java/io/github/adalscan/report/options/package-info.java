/** What a format is, and what it is given beside the report. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.report.options;
