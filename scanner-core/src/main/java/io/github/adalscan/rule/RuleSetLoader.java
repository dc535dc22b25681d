package io.github.adalscan.rule;

import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.yaml.RuleLoadException;
import io.github.adalscan.rule.yaml.YamlNode;
import io.github.adalscan.rule.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Loads rules and catalogues: those that come with the scanner, or those of a directory. */
public final class RuleSetLoader {
  private RuleSetLoader() {}

  /** The rules that come with the scanner. */
  public static RuleSet bundled() {
    return RuleFiles.parse(
        Bundle.rules(RuleIndex.bundled().ruleFiles()), bundledCatalogs(), id -> true);
  }

  /**
   * Some of the bundled rules, without their examples.
   *
   * @param files that hold them
   * @param ids of the rules
   */
  public static RuleSet bundled(Collection<String> files, Set<String> ids, Catalogs catalogs) {
    return RuleFiles.parse(Bundle.rulesWithoutExamples(files), catalogs, ids::contains);
  }

  /** The catalogues that come with the scanner. */
  public static Catalogs bundledCatalogs() {
    return bundledCatalogs(RuleIndex.bundled());
  }

  /** The same, given the index that comes with the scanner. */
  public static Catalogs bundledCatalogs(RuleIndex index) {
    return Bundle.catalogsLater(index);
  }

  /**
   * The rules of a directory instead of the bundled ones: its {@code *.yaml} files. Files in its
   * folder {@code catalog} replace the bundled catalogue of the same name or add to the catalogues.
   *
   * @throws RuleLoadException when the directory holds no rules, or a file cannot be used
   */
  public static RuleSet load(Path directory) {
    Map<String, YamlNode> rules = read(directory, directory + "/");
    if (rules.isEmpty()) {
      throw new RuleLoadException(directory.toString(), "holds no rules; write *.yaml files there");
    }
    Map<String, YamlNode> catalogs = new TreeMap<>(Bundle.catalogs(RuleIndex.bundled()));
    Path own = directory.resolve("catalog");
    if (Files.isDirectory(own)) {
      catalogs.putAll(read(own, ""));
    }
    return new RuleFiles(rules, catalogs).parse();
  }

  /** The rules of one directory with the catalogues of another and no others. */
  static RuleSet load(Path rules, Path catalogs) {
    return new RuleFiles(read(rules, ""), read(catalogs, "")).parse();
  }

  private static Map<String, YamlNode> read(Path directory, String prefix) {
    Map<String, YamlNode> documents = new TreeMap<>();
    for (Path file : yamlFiles(directory)) {
      String name = prefix + file.getFileName();
      documents.put(name, YamlReader.read(name, readFile(file)));
    }
    return documents;
  }

  private static List<Path> yamlFiles(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(RuleSetLoader::isYaml).sorted().toList();
    } catch (IOException e) {
      throw new RuleLoadException(directory.toString(), "is no directory that can be read");
    }
  }

  private static boolean isYaml(Path file) {
    String name = file.toString();
    return (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(file);
  }

  private static String readFile(Path file) {
    try {
      return Files.readString(file);
    } catch (MalformedInputException e) {
      throw new RuleLoadException(file.toString(), "is not UTF-8 text");
    } catch (IOException e) {
      throw new RuleLoadException(file.toString(), "cannot be read");
    }
  }
}
