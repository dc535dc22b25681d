/** What a file states, without judgement: immutable summaries that outlive the syntax tree. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.fact;
