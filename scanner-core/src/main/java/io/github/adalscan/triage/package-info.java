/**
 * What happens to findings after the rules: fingerprints, suppressions, baseline, changed lines.
 */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.triage;
