/** What the few words of a match select from the facts. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.detect.match;
