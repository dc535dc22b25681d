package io.github.adalscan.detect;

import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.rule.catalog.Catalogs;

/** What an analysis works on. */
public final class Detection {
  private final ProjectFacts project;
  private final Catalogs catalogs;
  private final Memo memo = new Memo();

  /**
   * Starts the analyses of a scan.
   *
   * @param project all files, joined
   * @param catalogs what is known of libraries, hosts and artifacts
   */
  public Detection(ProjectFacts project, Catalogs catalogs) {
    this.project = project;
    this.catalogs = catalogs;
  }

  /** All files, joined. */
  public ProjectFacts project() {
    return project;
  }

  /** What is known of libraries, hosts and artifacts. */
  public Catalogs catalogs() {
    return catalogs;
  }

  Memo memo() {
    return memo;
  }
}
