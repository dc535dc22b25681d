package io.github.adalscan.token.form;

import io.github.adalscan.graph.login.Scope;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.rule.catalog.Resources;

/** The APIs that forms name as their resource or in their scope. */
final class FormApis {
  /** No host, address or id of an application is shorter. */
  private static final int SHORTEST = 8;

  private final ProjectFacts project;
  private final Resources resources;
  private final Lazy<Boolean> spelled = Lazy.of(this::findSpelled);

  FormApis(ProjectFacts project, Resources resources) {
    this.project = project;
    this.resources = resources;
  }

  /** True when code or settings spell an API, without which no form can name one. */
  boolean areSpelled() {
    return spelled.get();
  }

  private boolean findSpelled() {
    return project.code().texts().stream().anyMatch(text -> isSpelled(text.expr().value()))
        || project.files().stream()
            .flatMap(file -> file.config().stream())
            .anyMatch(entry -> isSpelled(entry.value()));
  }

  private boolean isSpelled(String text) {
    return text.length() >= SHORTEST
        && (isApi(text) || resources.ofHost(Resources.host(text).orElse(text)).isPresent());
  }

  /** True when the scope or the resource is one of an API that only Entra ID gives tokens for. */
  boolean isNamed(Form form) {
    return form.all(Form.RESOURCE).stream().anyMatch(part -> isApi(part.text()))
        || form.all(Form.SCOPE).stream()
            .flatMap(part -> FormTexts.words(part).stream())
            .anyMatch(word -> isApi(word.text()));
  }

  private boolean isApi(String text) {
    String resource = Scope.parse(text).resource();
    return resources.ofResource(text).isPresent()
        || (!resource.isEmpty() && resources.ofResource(resource).isPresent());
  }

  /** True for a host that neither signs in to Entra ID nor is one of its APIs. */
  boolean isElsewhere(String host) {
    return resources.loginHost(host).isEmpty() && resources.ofHost(host).isEmpty();
  }
}
