/** Judgements on facts: matches of data-only rules, and one class per analysis. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.detect;
