package io.github.adalscan.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of the rules module on the class path. */
final class Bundle {
  static final String RULES = "/adalscan/rules/";
  static final String CATALOG = "/adalscan/catalog/";

  private Bundle() {}

  static Map<String, String> rules(RuleIndex index) {
    return texts(RULES, index.ruleFiles());
  }

  static Map<String, String> catalogs(RuleIndex index) {
    return texts(CATALOG, index.catalogFiles());
  }

  private static Map<String, String> texts(String folder, List<String> names) {
    Map<String, String> texts = new TreeMap<>();
    names.forEach(name -> texts.put(name, text(folder + name)));
    return texts;
  }

  /** The text of a resource that belongs to the product; its absence is a broken installation. */
  static String text(String resource) {
    try (InputStream in = Bundle.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing from the installation: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
