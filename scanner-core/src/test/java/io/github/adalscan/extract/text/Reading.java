package io.github.adalscan.extract.text;

import io.github.adalscan.extract.Extractor;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.TextUse;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.source.kind.FileKind;
import io.github.adalscan.source.text.SourceText;
import io.github.adalscan.source.walk.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A file given as text, and what an extractor reads in it. */
public record Reading(SourceText source, FileFacts facts) {
  public static Reading of(Extractor extractor, String path, FileKind kind, String text) {
    SourceFile file = new SourceFile(path, Path.of(path), kind, FileContext.MAIN);
    SourceText source = new SourceText(text, StandardCharsets.UTF_8);
    return new Reading(source, extractor.extract(file, source));
  }

  /** The values of all texts of a role. */
  public List<String> texts(TextUse.Role role) {
    return facts.texts().stream().filter(it -> it.role() == role).map(Reading::value).toList();
  }

  static String value(TextUse use) {
    return ((Expr.Literal) use.value()).value();
  }

  /** Entries as {@code key=value}. */
  public List<String> entries() {
    return facts.config().stream().map(it -> it.key() + "=" + it.value()).toList();
  }

  /** Markers as {@code platform kind name}. */
  public List<String> markers() {
    return facts.markers().stream()
        .map(it -> it.platform() + " " + it.kind() + " " + it.name())
        .toList();
  }

  /** Dependencies as {@code KIND group:artifact:version scope}. */
  public List<String> dependencies() {
    return facts.dependencies().stream()
        .map(
            it ->
                (it.kind()
                        + " "
                        + it.group()
                        + ":"
                        + it.artifact()
                        + ":"
                        + it.version()
                        + " "
                        + it.scope())
                    .strip())
        .toList();
  }

  public List<String> comments() {
    return facts.comments().stream().map(it -> it.text()).toList();
  }

  /** Type uses as {@code KIND candidate}. */
  public List<String> typeUses() {
    return facts.typeUses().stream()
        .map(it -> (it.kind() + " " + it.type().candidates().get(0) + " " + it.member()).strip())
        .toList();
  }
}
