package io.github.adalscan.detect;

import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.rule.catalog.Catalogs;

/**
 * What an analysis works on.
 *
 * @param project all files, joined
 * @param catalogs what is known of libraries, hosts and artifacts
 */
public record Detection(ProjectFacts project, Catalogs catalogs) {}
