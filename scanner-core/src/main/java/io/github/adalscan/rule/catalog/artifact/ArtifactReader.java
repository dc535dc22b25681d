package io.github.adalscan.rule.catalog.artifact;

import io.github.adalscan.fact.Marker;
import io.github.adalscan.rule.yaml.Fields;
import io.github.adalscan.rule.yaml.RuleLoadException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads artifacts and the markers of other platforms. */
public final class ArtifactReader {
  private ArtifactReader() {}

  /**
   * Reads what is known of an artifact.
   *
   * @throws RuleLoadException when coordinates or versions cannot be used
   */
  public static ArtifactEntry artifact(Fields fields) {
    String coordinates = fields.text("coordinates");
    int colon = coordinates.indexOf(':');
    if (colon < 1 || coordinates.indexOf(':', colon + 1) >= 0) {
      throw new RuleLoadException(
          fields.markOf("coordinates"), "write group:artifact, not '" + coordinates + "'");
    }
    String group = coordinates.substring(0, colon);
    String artifact = coordinates.substring(colon + 1);
    return new ArtifactEntry(
        group,
        artifact,
        fields.each("affected", ArtifactReader::affected),
        fields.node("replacement").map(to -> Fields.of(to).read(ArtifactReader::replacement)),
        fields.texts("packages"),
        fields.text("keyword", group.toLowerCase(Locale.ROOT)),
        fields.text("file", ""),
        fields.text("renames", ""),
        fields.text("note", ""));
  }

  private static Affected affected(Fields fields) {
    String range = fields.text("versions");
    VersionRange versions =
        VersionRange.parse(range)
            .orElseThrow(
                () ->
                    new RuleLoadException(
                        fields.markOf("versions"),
                        "'" + range + "' is no version range; write for example [1.0,2.0) or (,)"));
    return new Affected(
        versions,
        Set.copyOf(fields.choices("implies", Implication::of, Implication.ids())),
        fields.text("condition", ""));
  }

  private static ArtifactReplacement replacement(Fields fields) {
    return new ArtifactReplacement(
        fields.text("coordinates"),
        fields.text("minimum", ""),
        fields.text("latest", ""),
        fields.texts("plus"),
        fields.text("note", ""));
  }

  /** Reads a configuration key that changes with an artifact. */
  public static PropertyRename rename(Fields fields) {
    return new PropertyRename(
        fields.text("set"),
        fields.text("key"),
        fields.text("replacement", ""),
        fields.text("note", ""));
  }

  /** Reads what tells the use of a library on another platform. */
  public static PlatformMarker marker(Fields fields) {
    String name = fields.text("name");
    List<String> keywords = fields.texts("keywords");
    return new PlatformMarker(
        fields.text("platform"),
        fields.text("library"),
        fields.word("kind", Marker.Kind.values()),
        name,
        fields.text("separators", ""),
        fields.text("replacement", ""),
        keywords.isEmpty() ? List.of(name.toLowerCase(Locale.ROOT)) : keywords,
        fields.text("note", ""));
  }
}
