package io.github.adalscan.fact;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What joins a POM with others: its coordinates, its parent, its properties.
 *
 * @param coordinates {@code group:artifact:version} as written, inherited parts empty
 * @param parent the same of the parent; empty when there is none
 * @param parentPath the relative path of the parent's POM, {@code ../pom.xml} by default; empty
 *     when there is no parent or its relative path is empty
 * @param properties by name, profile properties under {@code profile:id:name}
 * @param modules relative folders
 */
public record MavenModel(
    String coordinates,
    String parent,
    String parentPath,
    Map<String, String> properties,
    List<String> modules) {
  public MavenModel {
    properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    modules = List.copyOf(modules);
  }
}
