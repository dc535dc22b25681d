package io.github.adalscan.fact;

import io.github.adalscan.fact.code.CodeUnit;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.Notification;
import io.github.adalscan.source.kind.FileKind;
import java.util.List;
import java.util.Optional;

/**
 * The summary of one file. It depends on the file's bytes and path alone, so it can be computed in
 * parallel, cached by content and computed elsewhere.
 *
 * @param path relative to the scan root
 * @param lines the source lines that hold a fact, for snippets: 1-based line to text
 * @param suppressed declarations whose findings an annotation accepts
 * @param code the declarations and expressions of a source file with Java types
 */
public record FileFacts(
    String path,
    FileKind kind,
    FileContext context,
    ReadMode mode,
    Optional<CodeUnit> code,
    List<TypeUse> typeUses,
    List<TextUse> texts,
    List<Comment> comments,
    List<ConfigEntry> config,
    List<Dependency> dependencies,
    Optional<MavenModel> maven,
    List<Marker> markers,
    List<SuppressedCode> suppressed,
    List<Notification> notifications,
    SourceLines lines) {
  public FileFacts {
    typeUses = List.copyOf(typeUses);
    texts = List.copyOf(texts);
    comments = List.copyOf(comments);
    config = List.copyOf(config);
    dependencies = List.copyOf(dependencies);
    markers = List.copyOf(markers);
    suppressed = List.copyOf(suppressed);
    notifications = List.copyOf(notifications);
  }

  /** A summary that states nothing yet. */
  public static FileFacts empty(String path, FileKind kind, FileContext context) {
    return new FileFacts(
        path,
        kind,
        context,
        ReadMode.LIGHT,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        SourceLines.NONE);
  }

  /** The types that the file declares, nested ones too; none where it has no such code. */
  public List<TypeFacts> types() {
    return code.map(CodeUnit::types).orElse(List.of());
  }

  /** The same summary with what another one of the same file states about its build. */
  public FileFacts withBuild(FileFacts build) {
    return new FileFacts(
        path,
        kind,
        context,
        mode,
        code,
        typeUses,
        texts,
        comments,
        config,
        build.dependencies,
        build.maven,
        markers,
        suppressed,
        notifications,
        lines.and(build.lines));
  }

  /** The same summary, read in another way. */
  public FileFacts readAs(ReadMode other) {
    return new FileFacts(
        path,
        kind,
        context,
        other,
        code,
        typeUses,
        texts,
        comments,
        config,
        dependencies,
        maven,
        markers,
        suppressed,
        notifications,
        lines);
  }

  /** The same summary with other code. */
  public FileFacts withCode(
      Optional<CodeUnit> other, List<TypeUse> otherUses, List<TextUse> otherTexts) {
    return new FileFacts(
        path,
        kind,
        context,
        mode,
        other,
        otherUses,
        otherTexts,
        comments,
        config,
        dependencies,
        maven,
        markers,
        suppressed,
        notifications,
        lines);
  }

  /** The same summary with other notifications. */
  public FileFacts withNotifications(List<Notification> others) {
    return new FileFacts(
        path,
        kind,
        context,
        mode,
        code,
        typeUses,
        texts,
        comments,
        config,
        dependencies,
        maven,
        markers,
        suppressed,
        others,
        lines);
  }
}
