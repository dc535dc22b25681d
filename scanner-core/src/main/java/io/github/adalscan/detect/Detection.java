package io.github.adalscan.detect;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.token.TokenModel;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an analysis works on: the facts, what is known of libraries, and what follows from both. */
public final class Detection {
  private final ProjectFacts project;
  private final Catalogs catalogs;
  private final Lazy<TokenModel> tokens;
  private final Lazy<Map<String, FileFacts>> files;
  private final Memo memo = new Memo();

  /**
   * A new detection.
   *
   * @param project all files, joined
   * @param catalogs what is known of libraries, hosts and artifacts
   */
  public Detection(ProjectFacts project, Catalogs catalogs) {
    this.project = project;
    this.catalogs = catalogs;
    this.tokens = Lazy.of(() -> new TokenModel(project, catalogs));
    this.files =
        Lazy.of(
            () ->
                project.files().stream()
                    .collect(Collectors.toMap(FileFacts::path, Function.identity())));
  }

  public ProjectFacts project() {
    return project;
  }

  public Catalogs catalogs() {
    return catalogs;
  }

  /** The token requests and API calls of the project. */
  public TokenModel tokens() {
    return tokens.get();
  }

  /** Where analyses keep what they share. */
  public Memo memo() {
    return memo;
  }

  /** Which API a resource or host belongs to. */
  public Resources resources() {
    return new Resources(catalogs);
  }

  /** The summary of the file with that path; empty for a file that was not read. */
  public Optional<FileFacts> file(String path) {
    return Optional.ofNullable(files.get().get(path));
  }
}
