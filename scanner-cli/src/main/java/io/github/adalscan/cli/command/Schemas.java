package io.github.adalscan.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The JSON Schemas that come with the program. */
enum Schemas {
  /** Written from the options of a scan. */
  CONFIG(""),
  RULES("rules-1.json"),
  CATALOG("catalog-1.json"),
  REPORT("report-1.json");

  private final String file;

  Schemas(String file) {
    this.file = file;
  }

  /** The text of a schema that is a file. */
  String text() throws IOException {
    try (InputStream in = Schemas.class.getResourceAsStream("/schema/" + file)) {
      if (in == null) {
        throw new IOException("the schema " + file + " is missing in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
