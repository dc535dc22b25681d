/** The sources of what a report shows. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.report.source;
