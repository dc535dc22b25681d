/** APIs, their hosts, and the hosts around them. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.rule.catalog.api;
