package io.github.adalscan.rule.catalog;

import io.github.adalscan.rule.yaml.Fields;
import io.github.adalscan.rule.yaml.RuleLoadException;
import io.github.adalscan.rule.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Collects the sections of catalogue files; any file may hold any section. */
public final class CatalogReader {
  private final Map<String, Library> libraries = new TreeMap<>();
  private final Map<String, Api> apis = new TreeMap<>();
  private final List<LookAlike> lookAlikes = new ArrayList<>();
  private final List<LoginHost> loginHosts = new ArrayList<>();
  private final List<ArtifactEntry> artifacts = new ArrayList<>();
  private final List<PlatformMarker> markers = new ArrayList<>();
  private final List<Milestone> timeline = new ArrayList<>();
  private final List<PropertyRename> propertyRenames = new ArrayList<>();
  private final List<TokenApi> tokenApis = new ArrayList<>();
  private final List<TokenMethod> tokenMethods = new ArrayList<>();
  private final Map<String, SortedSet<String>> words = new TreeMap<>();

  /**
   * Adds a file.
   *
   * @throws RuleLoadException when it cannot be used
   */
  public void add(YamlNode document) {
    Fields fields = Fields.of(document);
    unique(fields.nodes("libraries"), LibraryReader::read, Library::id, libraries);
    unique(fields.nodes("apis"), ApiReader::api, Api::id, apis);
    all(fields.nodes("lookAlikes"), ApiReader::lookAlike, lookAlikes);
    all(fields.nodes("loginHosts"), ApiReader::loginHost, loginHosts);
    all(fields.nodes("artifacts"), ArtifactReader::artifact, artifacts);
    all(fields.nodes("markers"), ArtifactReader::marker, markers);
    all(fields.nodes("propertyRenames"), ArtifactReader::rename, propertyRenames);
    all(fields.nodes("timeline"), ApiReader::milestone, timeline);
    all(fields.nodes("tokenApis"), TokenReader::api, tokenApis);
    all(fields.nodes("tokenMethods"), TokenReader::method, tokenMethods);
    fields.nodes("words").forEach(node -> addWords(Fields.of(node)));
    fields.end();
  }

  /** What was read so far. */
  public Catalogs catalogs() {
    return new Catalogs(
        libraries,
        apis,
        lookAlikes,
        loginHosts,
        artifacts,
        markers,
        timeline,
        tokenApis,
        tokenMethods,
        propertyRenames,
        words);
  }

  private void addWords(Fields fields) {
    words.computeIfAbsent(fields.text("id"), id -> new TreeSet<>()).addAll(fields.texts("names"));
    fields.end();
  }

  private static <T> void all(List<YamlNode> nodes, Function<Fields, T> reader, List<T> into) {
    nodes.forEach(node -> into.add(reader.apply(Fields.of(node))));
  }

  private static <T> void unique(
      List<YamlNode> nodes,
      Function<Fields, T> reader,
      Function<T, String> id,
      Map<String, T> into) {
    for (YamlNode node : nodes) {
      T read = reader.apply(Fields.of(node));
      if (into.put(id.apply(read), read) != null) {
        throw new RuleLoadException(
            node.mark(), "id '" + id.apply(read) + "' is taken; write another");
      }
    }
  }
}
