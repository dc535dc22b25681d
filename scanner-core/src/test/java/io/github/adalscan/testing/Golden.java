package io.github.adalscan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a generated text with its committed copy, or rewrites that. */
public final class Golden {
  private Golden() {}

  /** The root of the repository. */
  public static Path root() {
    return Path.of(System.getProperty("adalscan.root"));
  }

  /** True when committed copies are to be rewritten. */
  public static boolean update() {
    return Boolean.getBoolean("golden.update");
  }

  /** Compares, or rewrites. */
  public static void check(Path file, String expected) throws IOException {
    if (update()) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, expected);
      return;
    }
    assertThat(file).as("rewrite with -Dgolden.update=true").exists();
    assertThat(Files.readString(file))
        .as("%s is stale; rewrite with -Dgolden.update=true", file.getFileName())
        .isEqualTo(expected);
  }
}
