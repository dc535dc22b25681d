/** Spelling of texts: harmless ones, JSON, XML, Markdown, digests; nothing here knows a finding. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.report.text;
