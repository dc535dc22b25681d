/** Changes of files that are right as they stand. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.report.edit;
