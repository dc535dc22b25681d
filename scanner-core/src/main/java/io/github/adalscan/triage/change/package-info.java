/** Which lines a change adds: from a revision of git or from a unified diff. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.triage.change;
