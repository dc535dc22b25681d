package io.github.adalscan.rule.catalog;

import io.github.adalscan.rule.yaml.Fields;
import io.github.adalscan.rule.yaml.RuleLoadException;
import io.github.adalscan.rule.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads the sections of catalogue files; any file may hold any section. */
public final class CatalogReader {
  static final String LIBRARIES = "libraries";
  static final String APIS = "apis";
  static final String LOOK_ALIKES = "lookAlikes";
  static final String LOGIN_HOSTS = "loginHosts";
  static final String ARTIFACTS = "artifacts";
  static final String MARKERS = "markers";
  static final String RENAMES = "propertyRenames";
  static final String TIMELINE = "timeline";
  static final String TOKEN_APIS = "tokenApis";
  static final String TOKEN_METHODS = "tokenMethods";
  static final String WORDS = "words";
  static final String MEANINGS = "meanings";
  static final String CALLS = "calls";
  static final String CALL_TYPES = "callTypes";

  private static final List<String> SECTIONS =
      List.of(
          LIBRARIES,
          APIS,
          LOOK_ALIKES,
          LOGIN_HOSTS,
          ARTIFACTS,
          MARKERS,
          RENAMES,
          TIMELINE,
          TOKEN_APIS,
          TOKEN_METHODS,
          WORDS,
          MEANINGS,
          CALLS,
          CALL_TYPES);

  private final Function<String, List<YamlNode>> documents;

  private CatalogReader(Function<String, List<YamlNode>> documents) {
    this.documents = documents;
  }

  /**
   * Reads files.
   *
   * @throws RuleLoadException when one of them cannot be used
   */
  public static Catalogs read(Collection<YamlNode> files) {
    for (YamlNode file : files) {
      Fields fields = Fields.of(file);
      SECTIONS.forEach(fields::node);
      fields.end();
    }
    return later(section -> List.copyOf(files)).loaded();
  }

  /**
   * Catalogues that are read when they are asked for; nothing can be wrong with them.
   *
   * @param documents gives the files that hold a section
   */
  public static Catalogs later(Function<String, List<YamlNode>> documents) {
    return new Catalogs(new CatalogReader(documents));
  }

  /** The sections that a file holds. */
  public static List<String> sections(YamlNode file) {
    return List.copyOf(Fields.of(file).all().keySet());
  }

  private List<YamlNode> items(String section) {
    List<YamlNode> items = new ArrayList<>();
    documents.apply(section).forEach(file -> items.addAll(Fields.of(file).nodes(section)));
    return items;
  }

  /** The entries of a section. */
  <T> List<T> all(String section, Function<Fields, T> reader) {
    return items(section).stream().map(node -> Fields.of(node).read(reader)).toList();
  }

  /** The entries of a section by their ids, which have to be different. */
  <T> Map<String, T> unique(String section, Function<Fields, T> reader, Function<T, String> id) {
    Map<String, T> all = new TreeMap<>();
    for (YamlNode node : items(section)) {
      T read = Fields.of(node).read(reader);
      if (all.put(id.apply(read), read) != null) {
        throw new RuleLoadException(
            node.mark(), "id '" + id.apply(read) + "' is taken; write another");
      }
    }
    return Collections.unmodifiableMap(new LinkedHashMap<>(all));
  }
}
