package io.github.adalscan.source.kind;

import io.github.adalscan.source.path.PathNames;
import java.util.EnumSet;
import java.util.Set;

/** Where captured traffic, logs and snapshots lie. Source code is never recorded data. */
final class RecordedConventions {
  private static final Set<String> DIRECTORIES =
      Set.of(
          "session-records",
          "sessionrecords",
          "session_records",
          "test-recordings",
          "__recordings__",
          "cassettes",
          "vcr_cassettes",
          "__snapshots__",
          "__files");
  private static final Set<String> DATA_DIRECTORIES =
      Set.of("recordings", "recorded", "fixtures", "__fixtures__");
  private static final Set<FileKind> SOURCE =
      EnumSet.of(FileKind.JAVA, FileKind.JVM_SOURCE, FileKind.GRADLE, FileKind.MAVEN_POM);
  private static final Set<FileKind> DATA = EnumSet.of(FileKind.JSON, FileKind.YAML, FileKind.XML);

  private RecordedConventions() {}

  static boolean apply(PathNames names, FileKind kind) {
    if (SOURCE.contains(kind)) {
      return false;
    }
    return names.extensionIs("har", "snap", "log")
        || names.hasAny(DIRECTORIES)
        || (DATA.contains(kind) && !names.inMainSourceSet() && isRecordedData(names, kind));
  }

  private static boolean isRecordedData(PathNames names, FileKind kind) {
    return names.hasAny(DATA_DIRECTORIES)
        || names.hasPair("wiremock", Set.of("mappings"))
        || (kind == FileKind.JSON && names.hasPair("resources", Set.of("mappings", "wiremock")));
  }
}
