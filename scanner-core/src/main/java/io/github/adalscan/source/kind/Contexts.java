package io.github.adalscan.source.kind;

import io.github.adalscan.model.FileContext;
import io.github.adalscan.source.path.Globs;
import io.github.adalscan.source.path.PathNames;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells what a file is there for: by the user's statements, then by the conventions of paths, in
 * the order recorded data, generated, vendored, test, sample, documentation, main.
 */
public final class Contexts {
  private final List<Stated> stated = new ArrayList<>();

  private record Stated(Globs globs, FileContext context) {}

  public Contexts(ContextRules rules) {
    for (ContextRules.Rule rule : rules.rules()) {
      stated.add(new Stated(new Globs(List.of(rule.glob())), rule.context()));
    }
  }

  /**
   * The context of a file.
   *
   * @param path relative to the scan root, with {@code /} between the names
   */
  public FileContext of(String path, FileKind kind) {
    for (Stated statement : stated) {
      if (statement.globs.matches(path, false)) {
        return statement.context;
      }
    }
    return byConvention(new PathNames(path), kind);
  }

  private static FileContext byConvention(PathNames names, FileKind kind) {
    if (RecordedConventions.apply(names, kind)) {
      return FileContext.RECORDED;
    }
    if (GeneratedConventions.apply(names)) {
      return FileContext.GENERATED;
    }
    if (VendoredConventions.apply(names)) {
      return FileContext.VENDORED;
    }
    if (TestConventions.apply(names)) {
      return FileContext.TEST;
    }
    if (SampleConventions.apply(names)) {
      return FileContext.SAMPLE;
    }
    return isDocumentation(names, kind) ? FileContext.DOCUMENTATION : FileContext.MAIN;
  }

  /**
   * Prose, except for the pages of an application, which lie in its main source set; and the XML
   * that Maven makes the pages of a site of.
   */
  private static boolean isDocumentation(PathNames names, FileKind kind) {
    boolean page = names.extensionIs("html", "htm", "xhtml");
    boolean site = kind == FileKind.XML && names.inSite();
    return site || (kind == FileKind.PROSE && !(page && names.inMainSourceSet()));
  }

  /**
   * The context after a look at the text: main, test and sample files that say that a program wrote
   * them are generated.
   *
   * @param byPath the context by the path
   * @param text the text of the file or its beginning; the first 2048 characters count
   */
  public static FileContext refine(FileContext byPath, CharSequence text) {
    boolean open =
        byPath == FileContext.MAIN || byPath == FileContext.TEST || byPath == FileContext.SAMPLE;
    return open && GeneratedConventions.saidBy(text) ? FileContext.GENERATED : byPath;
  }
}
