package io.github.adalscan.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.Report;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files that results or notifications are about. */
final class SarifArtifacts {
  static final String BASE = "SRCROOT";

  private final List<String> paths;
  private final Map<String, byte[]> contents;
  private final Map<String, List<String>> hashes = new TreeMap<>();

  private SarifArtifacts(List<String> paths, Map<String, byte[]> contents) {
    this.paths = paths;
    this.contents = contents;
  }

  static SarifArtifacts of(Report report, SourceLookup sources) {
    TreeSet<String> paths = new TreeSet<>();
    report
        .findings()
        .forEach(
            finding -> {
              paths.add(finding.location().path());
              finding.codeFlow().forEach(step -> paths.add(step.location().path()));
              finding.related().forEach(step -> paths.add(step.location().path()));
            });
    report.notifications().forEach(each -> paths.add(each.path()));
    paths.remove("");
    Map<String, byte[]> contents = new TreeMap<>();
    paths.forEach(path -> sources.bytes(path).ifPresent(bytes -> contents.put(path, bytes)));
    return new SarifArtifacts(new ArrayList<>(paths), contents);
  }

  ObjectNode location(String path) {
    return Json.object()
        .put("uri", uri(path))
        .put("uriBaseId", BASE)
        .put("index", paths.indexOf(path));
  }

  /** The line hash of a place, if its file can still be read. */
  Optional<String> lineHash(String path, int line) {
    byte[] bytes = contents.get(path);
    if (bytes == null) {
      return Optional.empty();
    }
    List<String> lines = hashes.computeIfAbsent(path, key -> LineHashes.of(bytes));
    return line <= lines.size() ? Optional.of(lines.get(line - 1)) : Optional.empty();
  }

  ArrayNode toJson() {
    ArrayNode artifacts = Json.array();
    for (String path : paths) {
      ObjectNode artifact = artifacts.addObject();
      artifact.putObject("location").put("uri", uri(path)).put("uriBaseId", BASE);
      byte[] bytes = contents.get(path);
      if (bytes != null) {
        artifact.put("length", bytes.length);
        artifact.putObject("hashes").put("sha-256", sha256(bytes));
      }
      if (path.endsWith(".java")) {
        artifact.put("sourceLanguage", "java");
      }
    }
    return artifacts;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** A relative reference; every byte that is not surely harmless is encoded. */
  static String uri(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "-._~/".indexOf(c) >= 0;
      uri.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    return uri.toString();
  }
}
