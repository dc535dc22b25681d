/** Strict YAML with a position for each node, so that every load error says where. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.rule.yaml;
