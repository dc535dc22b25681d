/** What commands other than a scan write: plans, explanations, diagnoses, lists. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.report.answer;
