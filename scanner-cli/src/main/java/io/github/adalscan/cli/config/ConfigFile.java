package io.github.adalscan.cli.config;

import io.github.adalscan.cli.terminal.Failures;
import io.github.adalscan.cli.terminal.UsageException;
import io.github.adalscan.rule.yaml.Fields;
import io.github.adalscan.rule.yaml.RuleLoadException;
import io.github.adalscan.rule.yaml.Suggestions;
import io.github.adalscan.rule.yaml.YamlNode;
import io.github.adalscan.rule.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A configuration file: data only. What it names is inside of its root, so that a file of a scanned
 * tree cannot make the scanner read or write elsewhere.
 */
public final class ConfigFile {
  /** The name of the files that are found by themselves. */
  public static final String NAME = "adalscan.yaml";

  private static final List<String> MISNAMED =
      List.of("adalscan.yml", ".adalscan.yaml", ".adalscan.yml");
  private static final String GIT = ".git";
  private static final int MAX_EXTENDS = 5;
  private static final long MAX_BYTES = 1_000_000;
  private static final String EXTENDS = "extends";
  private static final String PROFILES = "profiles";
  private static final String RULES = "rules";
  private static final String CONTEXTS = "contexts";

  private final ConfigKeys keys;
  private final Path root;

  /**
   * A reader.
   *
   * @param root the folder that the file must not reach out of
   */
  private ConfigFile(ConfigKeys keys, Path root) {
    this.keys = keys;
    this.root = root;
  }

  /**
   * The nearest file for a scanned path: in its folder or above, up to the root of the repository,
   * or without one up to the working directory.
   */
  public static Optional<Path> find(Path scanned) {
    return nearest(scanned, NAME);
  }

  /** A file that was probably meant to be one. */
  static Optional<Path> misnamed(Path scanned) {
    return MISNAMED.stream().flatMap(name -> nearest(scanned, name).stream()).findFirst();
  }

  private static Optional<Path> nearest(Path scanned, String name) {
    Path start = scanned.toAbsolutePath().normalize();
    Path top = top(start);
    Path folder = start;
    while (folder.startsWith(top)) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        return Optional.of(file);
      }
      Path parent = folder.getParent();
      if (parent == null) {
        break;
      }
      folder = parent;
    }
    return Optional.empty();
  }

  private static Path top(Path start) {
    Path root = root(start);
    Path here = Path.of("").toAbsolutePath();
    boolean repository = Files.exists(root.resolve(GIT));
    return !repository && start.startsWith(here) ? here : root;
  }

  /** The root of the repository that holds a path; outside of one, the folder itself. */
  private static Path root(Path path) {
    Path folder = path;
    while (true) {
      if (Files.exists(folder.resolve(GIT))) {
        return folder;
      }
      Path parent = folder.getParent();
      if (parent == null) {
        return Files.isDirectory(path) ? path : Optional.ofNullable(path.getParent()).orElse(path);
      }
      folder = parent;
    }
  }

  /**
   * Reads a file.
   *
   * @param profile the name of one of its profiles; empty for none
   * @return its settings, those that count more behind the others
   * @throws UsageException when the file cannot be read or is wrong; the message says where
   */
  public static List<Setting> read(Path file, ConfigKeys keys, Optional<String> profile) {
    Path path = file.toAbsolutePath().normalize();
    Path root = root(path);
    Path inside = Files.isDirectory(root) ? root : folder(path);
    try {
      return new ConfigFile(keys, inside).settings(path, file, profile, 0);
    } catch (RuleLoadException wrong) {
      throw new UsageException(String.valueOf(wrong.getMessage()));
    }
  }

  /** The names of the profiles of a file. */
  public static List<String> profiles(Path file) {
    Path path = file.toAbsolutePath().normalize();
    String text = text(path, file);
    if (saysNothing(text)) {
      return List.of();
    }
    try {
      return Fields.of(YamlReader.read(file.toString(), text))
          .node(PROFILES)
          .map(node -> List.copyOf(Fields.of(node).all().keySet()))
          .orElse(List.of());
    } catch (RuleLoadException wrong) {
      throw new UsageException(String.valueOf(wrong.getMessage()));
    }
  }

  private List<Setting> settings(Path file, Path shown, Optional<String> profile, int depth) {
    String text = text(file, shown);
    if (profile.isEmpty() && saysNothing(text)) {
      return List.of();
    }
    Fields fields = Fields.of(YamlReader.read(shown.toString(), text));
    List<Setting> all = new ArrayList<>();
    Optional<YamlNode> base = fields.node(EXTENDS);
    if (base.isPresent()) {
      if (depth == MAX_EXTENDS) {
        throw new RuleLoadException(base.get().mark(), "too many files extend each other");
      }
      Path other = inside(base.get(), folder(file));
      all.addAll(settings(other, other, Optional.empty(), depth + 1));
    }
    ConfigValues values = new ConfigValues(keys, node -> inside(node, folder(file)));
    Optional<YamlNode> profiles = fields.node(PROFILES);
    all.addAll(own(fields, values));
    for (YamlNode.Entry each :
        profiles.map(node -> Fields.of(node).all()).orElse(Map.of()).values()) {
      own(Fields.of(each.value()), values);
    }
    profile.ifPresent(name -> all.addAll(profile(name, profiles, values, fields)));
    return all;
  }

  /** True for a file of comments; an empty one is refused, for something may have cut it. */
  private static boolean saysNothing(String text) {
    return !text.isBlank()
        && text.lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("#"));
  }

  /** The settings of a mapping, and a complaint about each key that is none. */
  private List<Setting> own(Fields fields, ConfigValues values) {
    List<Setting> all = new ArrayList<>();
    for (Map.Entry<String, YamlNode.Entry> entry : fields.all().entrySet()) {
      String key = entry.getKey();
      YamlNode value = entry.getValue().value();
      switch (key) {
        case EXTENDS, PROFILES -> {}
        case RULES -> all.addAll(values.rules(value));
        case CONTEXTS -> all.add(values.contexts(value));
        default -> {
          if (keys.option(key).isEmpty()) {
            throw new RuleLoadException(
                entry.getValue().key(), "unknown key '" + key + "'" + hint(key));
          }
          all.add(values.of(keys.option(key).get(), value));
        }
      }
    }
    return all;
  }

  private String hint(String key) {
    TreeSet<String> known = new TreeSet<>(keys.names());
    known.addAll(List.of(EXTENDS, PROFILES, RULES, CONTEXTS));
    return Suggestions.hint(key, known);
  }

  private List<Setting> profile(
      String name, Optional<YamlNode> profiles, ConfigValues values, Fields fields) {
    if (profiles.isEmpty()) {
      throw new RuleLoadException(fields.mark(), "there is no profile '" + name + "'");
    }
    Fields all = Fields.of(profiles.get());
    YamlNode chosen =
        all.node(name)
            .orElseThrow(
                () ->
                    new RuleLoadException(
                        all.mark(),
                        "there is no profile '"
                            + name
                            + "'"
                            + Suggestions.hint(name, all.all().keySet())));
    return own(Fields.of(chosen), values);
  }

  private static String text(Path file, Path shown) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new UsageException("The configuration '" + shown + "' is larger than 1 MB.");
      }
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UsageException(
          "The configuration '" + shown + "' cannot be read: " + Failures.reason(failed));
    }
  }

  /** A path of the file; it must not leave the root. */
  private Path inside(YamlNode node, Path folder) {
    String text = Fields.textOf(node);
    Path path = folder.resolve(text).normalize();
    if (!path.startsWith(root)) {
      throw new RuleLoadException(
          node.mark(), "'" + text + "' is outside of '" + root.getFileName() + "'");
    }
    return path;
  }

  private static Path folder(Path file) {
    return Optional.ofNullable(file.getParent()).orElse(file);
  }
}
