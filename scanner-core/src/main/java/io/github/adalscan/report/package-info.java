/**
 * Reports: one file per format, all written from the same {@link io.github.adalscan.model.Report}.
 */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.report;
