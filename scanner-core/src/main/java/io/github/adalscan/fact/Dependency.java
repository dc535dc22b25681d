package io.github.adalscan.fact;

import io.github.adalscan.model.Region;

/**
 * A dependency that a build file declares, as written; properties and management are not yet
 * applied.
 *
 * @param group may hold {@code ${...}}
 * @param artifact may hold {@code ${...}}
 * @param version may hold {@code ${...}} or a catalog reference; empty when managed elsewhere
 * @param scope Maven scope or Gradle configuration; empty for the default
 * @param kind what the declaration does
 * @param tool which build tool's file it is
 * @param profile Maven profile id; empty for none
 * @param optional Maven's optional flag
 * @param region the artifact id, or the coordinates where they are one string
 * @param versionRegion the version where one is written here, else equal to {@code region}
 */
public record Dependency(
    String group,
    String artifact,
    String version,
    String scope,
    Kind kind,
    Tool tool,
    String profile,
    boolean optional,
    Region region,
    Region versionRegion)
    implements Fact {
  /**
   * A declaration by coordinates alone, in a file of another build tool.
   *
   * @param version empty when it is computed
   */
  public static Dependency stated(String group, String artifact, String version, Region region) {
    return of(group, artifact, version.indexOf('$') < 0 ? version : "", region);
  }

  /** A declaration by coordinates, as they are written, in a file of another build tool. */
  public static Dependency of(String group, String artifact, String version, Region region) {
    return new Dependency(
        group, artifact, version, "", Kind.DECLARED, Tool.OTHER, "", false, region, region);
  }

  /** The same in a file of that tool. */
  public Dependency as(Tool tool, Kind kind, String scope) {
    return new Dependency(
        group, artifact, version, scope, kind, tool, profile, optional, region, versionRegion);
  }

  /** The same with its version in a place of its own. */
  public Dependency withVersionAt(Region place) {
    return new Dependency(
        group, artifact, version, scope, kind, tool, profile, optional, region, place);
  }

  /** What a declaration does. */
  public enum Kind {
    /** Puts the artifact on a class path. */
    DECLARED,
    /** Fixes a version only. */
    MANAGED,
    /** A bill of materials or Gradle platform. */
    PLATFORM,
    /** A build plugin. */
    PLUGIN,
    /** Takes the artifact out. */
    EXCLUDED,
    /** An alias of a version catalog. */
    CATALOG,
    /** The coordinates of the project itself. */
    OWN
  }

  /** Which build tool. */
  public enum Tool {
    MAVEN,
    GRADLE,
    CATALOG,
    /** Any other: sbt, Mill, Ivy, Bazel, Grape. */
    OTHER
  }
}
