package io.github.adalscan.engine;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.Worlds;
import io.github.adalscan.link.type.CatalogKnowledge;
import io.github.adalscan.link.type.ProjectPaths;
import io.github.adalscan.rule.catalog.Catalogs;
import java.util.List;

/**
 * Joins summaries: of a whole tree, and of each part of it that belongs together.
 *
 * @param paths of all files of the tree
 */
record Linking(Catalogs catalogs, ProjectPaths paths) {
  Detection link(List<FileFacts> files) {
    return new Detection(ProjectFacts.link(files, paths, new CatalogKnowledge(catalogs)), catalogs);
  }

  /** The whole tree, or its parts where modules declare types of the same names. */
  List<Detection> parts(Detection whole) {
    List<List<FileFacts>> worlds = Worlds.of(whole.project());
    return worlds.size() == 1 ? List.of(whole) : worlds.stream().map(this::link).toList();
  }
}
