package io.github.adalscan.engine;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.Level;
import io.github.adalscan.model.Notification;
import io.github.adalscan.source.kind.Contexts;
import io.github.adalscan.source.kind.FileKind;
import io.github.adalscan.source.text.SourceText;
import io.github.adalscan.source.text.TextDecoder;
import io.github.adalscan.source.walk.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one file. Whatever is wrong with it ends here as a notification. */
final class FileTask {
  private final Extractors extractors;
  private final TextDecoder decoder = new TextDecoder(Optional.empty());

  FileTask(Extractors extractors) {
    this.extractors = extractors;
  }

  /**
   * Summarises a file.
   *
   * @param oversized true when only its texts are to be read
   */
  FileFacts read(SourceFile file, boolean oversized) {
    try {
      byte[] bytes = Files.readAllBytes(file.file());
      TextDecoder.Decoded decoded = decoder.decode(file.path(), bytes);
      SourceText text = decoded.text();
      FileContext context = Contexts.refine(file.context(), text.text());
      SourceFile refined = new SourceFile(file.path(), file.file(), file.kind(), context);
      FileFacts facts = oversized ? large(refined, text) : extract(refined, text);
      return withNotifications(facts, decoded.notifications());
    } catch (IOException | SecurityException failed) {
      return unreadable(file);
    } catch (OutOfMemoryError tooLarge) {
      return unreadable(file);
    }
  }

  /**
   * Summarises a file by its tokens, for its reader took too long.
   *
   * @param limit how long, in seconds
   */
  FileFacts afterTimeout(SourceFile file, long limit) {
    String message =
        "The file took longer than " + limit + " s to be read; it was read by its tokens.";
    try {
      SourceText text = decoder.decode(file.path(), Files.readAllBytes(file.file())).text();
      return afterFailure(file, text, Notification.Kind.TIMED_OUT, message);
    } catch (IOException | SecurityException | OutOfMemoryError failed) {
      return unreadable(file);
    }
  }

  /** What is left of a file whose tokens take too long as well. */
  static FileFacts abandoned(SourceFile file, long limit) {
    String message = "The file took longer than " + limit + " s to be read; it was left out.";
    return notice(file, Notification.Kind.TIMED_OUT, message);
  }

  private FileFacts large(SourceFile file, SourceText text) {
    String message = "The file is larger than the size limit; only its texts were read.";
    return extractors.light().afterFailure(file, text, Notification.Kind.TOO_LARGE, message);
  }

  private FileFacts extract(SourceFile file, SourceText text) {
    try {
      FileFacts facts = extractors.of(file.kind()).extract(file, text);
      return Nesting.isTooDeep(facts) ? tooDeep(file, text) : facts;
    } catch (StackOverflowError deep) {
      return tooDeep(file, text);
    } catch (RuntimeException | AssertionError failure) {
      String message =
          "The reader failed (" + failure.getClass().getSimpleName() + "); tokens were read.";
      return afterFailure(file, text, Notification.Kind.INTERNAL_ERROR, message);
    }
  }

  private FileFacts tooDeep(SourceFile file, SourceText text) {
    String message = "The file is nested too deeply; it was read by its tokens.";
    return afterFailure(file, text, Notification.Kind.NOT_PARSED, message);
  }

  private FileFacts afterFailure(
      SourceFile file, SourceText text, Notification.Kind kind, String message) {
    try {
      return file.kind() == FileKind.JAVA
          ? extractors.fallback().afterFailure(file, text, kind, message)
          : extractors.light().afterFailure(file, text, kind, message);
    } catch (RuntimeException | StackOverflowError again) {
      return notice(file, Notification.Kind.INTERNAL_ERROR, "The file could not be read at all.");
    }
  }

  private static FileFacts unreadable(SourceFile file) {
    return notice(file, Notification.Kind.UNREADABLE, "The file could not be read.");
  }

  private static FileFacts notice(SourceFile file, Notification.Kind kind, String message) {
    FileFacts nothing = FileFacts.empty(file.path(), file.kind(), file.context());
    return withNotifications(
        nothing, List.of(new Notification(kind, Level.WARNING, file.path(), message)));
  }

  private static FileFacts withNotifications(FileFacts facts, List<Notification> more) {
    if (more.isEmpty()) {
      return facts;
    }
    List<Notification> all = new ArrayList<>(facts.notifications());
    all.addAll(more);
    return facts.withNotifications(all);
  }
}
