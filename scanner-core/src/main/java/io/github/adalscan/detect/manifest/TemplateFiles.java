package io.github.adalscan.detect.manifest;

import io.github.adalscan.rule.catalog.Catalogs;
import java.util.Set;

/**
 * Files that describe resources of a cloud, by the endings of their paths.
 *
 * @param templates of all languages
 * @param modules of Terraform, with what is to be there
 * @param values of Terraform, with values for its variables
 */
record TemplateFiles(Set<String> templates, Set<String> modules, Set<String> values) {
  static TemplateFiles of(Catalogs catalogs) {
    return new TemplateFiles(
        catalogs.words("template-endings"),
        catalogs.words("terraform-modules"),
        catalogs.words("terraform-values"));
  }

  boolean isTemplate(String path) {
    return templates.stream().anyMatch(path::endsWith);
  }

  boolean isModule(String path) {
    return modules.stream().anyMatch(path::endsWith);
  }

  /** True for a module or the values of its variables. */
  boolean isTerraform(String path) {
    return isModule(path) || values.stream().anyMatch(path::endsWith);
  }
}
