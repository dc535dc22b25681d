package io.github.adalscan.rule.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** The files of the rules module on the class path. */
public final class Bundled {
  /** The folder of all of them. */
  public static final String ROOT = "/adalscan/";

  private Bundled() {}

  /**
   * A text file of the rules module.
   *
   * @param resource its path from the root of the class path
   * @throws IllegalStateException when the installation lacks it
   */
  public static String text(String resource) {
    return new String(
        bytes(resource)
            .orElseThrow(
                () -> new IllegalStateException("missing from the installation: " + resource)),
        StandardCharsets.UTF_8);
  }

  /**
   * A YAML document of the product, from its packed form if there is one.
   *
   * @param file named in its marks
   */
  public static YamlNode yaml(String file, String resource) {
    return yaml(file, resource, Set.of());
  }

  /**
   * The same without the values of some keys, which takes less time where it is packed; a document
   * that is not has them all the same.
   */
  public static YamlNode yaml(String file, String resource, Set<String> without) {
    return bytes(resource + YamlPack.SUFFIX)
        .map(packed -> YamlPack.read(file, packed, without))
        .orElseGet(() -> YamlReader.read(file, text(resource)));
  }

  private static Optional<byte[]> bytes(String resource) {
    try (InputStream in = Bundled.class.getResourceAsStream(resource)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
