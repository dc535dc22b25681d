/** Rules as data: what a rule is, how a set of them is loaded, indexed and documented. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.rule;
