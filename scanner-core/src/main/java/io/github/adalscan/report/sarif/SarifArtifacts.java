package io.github.adalscan.report.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.Report;
import io.github.adalscan.model.Result;
import io.github.adalscan.report.options.ReportOptions;
import io.github.adalscan.report.secret.Redaction;
import io.github.adalscan.report.source.SourceLookup;
import io.github.adalscan.report.text.Hashes;
import io.github.adalscan.report.text.Json;
import io.github.adalscan.report.text.RelativeUri;
import io.github.adalscan.source.text.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The files that results or notifications are about. */
final class SarifArtifacts {
  static final String BASE = "SRCROOT";

  private final Map<String, Integer> indexes = new HashMap<>();
  private final Set<String> results;
  private final List<String> paths;
  private final SourceLookup sources;
  private final Redaction redaction;
  private final Map<String, List<String>> hashes = new HashMap<>();

  private SarifArtifacts(
      List<String> paths, Set<String> results, SourceLookup sources, Redaction redaction) {
    this.paths = paths;
    this.results = results;
    this.sources = sources;
    this.redaction = redaction;
    paths.forEach(path -> indexes.put(path, indexes.size()));
  }

  static SarifArtifacts of(
      SarifSelection selection, Report report, ReportOptions options, Redaction redaction) {
    Set<String> results = new TreeSet<>();
    Set<String> all = new TreeSet<>();
    for (Result result : selection.results()) {
      results.add(result.finding().location().path());
      result.finding().codeFlow().forEach(step -> all.add(step.location().path()));
      result.finding().related().forEach(step -> all.add(step.location().path()));
      result.suppression().ifPresent(found -> all.add(found.location().path()));
    }
    selection.absent().forEach(entry -> all.add(entry.path()));
    report.notifications().forEach(each -> all.add(each.path()));
    all.addAll(results);
    all.addAll(options.sarif().files());
    all.remove("");
    List<String> paths = new ArrayList<>(all);
    paths.sort(Comparator.comparing(RelativeUri::of).thenComparing(Comparator.naturalOrder()));
    return new SarifArtifacts(paths, results, options.sources(), redaction);
  }

  ObjectNode location(String path) {
    return Json.object()
        .put("uri", RelativeUri.of(path))
        .put("uriBaseId", BASE)
        .put("index", indexes.getOrDefault(path, -1));
  }

  /** The line hash of a place, if it can be told: not of files with secrets or in UTF-16. */
  Optional<String> lineHash(String path, int line) {
    List<String> lines = hashes.computeIfAbsent(path, this::lineHashes);
    return line <= lines.size() ? Optional.of(lines.get(line - 1)) : Optional.empty();
  }

  private List<String> lineHashes(String path) {
    boolean unfit =
        redaction.touches(path, sources)
            || sources.text(path).map(text -> isWide(text)).orElse(true);
    return unfit ? List.of() : sources.bytes(path).map(LineHashes::of).orElse(List.of());
  }

  private static boolean isWide(SourceText text) {
    return text.encoding().name().startsWith("UTF-16")
        || text.encoding().name().startsWith("UTF-32");
  }

  ArrayNode toJson() {
    ArrayNode artifacts = Json.array();
    paths.forEach(path -> artifacts.add(artifact(path)));
    return artifacts;
  }

  private ObjectNode artifact(String path) {
    ObjectNode artifact = Json.object();
    artifact.putObject("location").put("uri", RelativeUri.of(path)).put("uriBaseId", BASE);
    sources.bytes(path).ifPresent(bytes -> artifact.put("length", bytes.length));
    List<String> roles =
        results.contains(path)
            ? List.of("analysisTarget", "resultFile")
            : List.of("analysisTarget");
    artifact.set("roles", Json.texts(roles));
    artifact.put("mimeType", FileTypes.mimeType(path));
    sources
        .text(path)
        .map(SourceText::encoding)
        .ifPresent(encoding -> artifact.put("encoding", encoding.name()));
    FileTypes.language(path).ifPresent(language -> artifact.put("sourceLanguage", language));
    if (!redaction.touches(path, sources)) {
      sources
          .bytes(path)
          .ifPresent(bytes -> artifact.putObject("hashes").put("sha-256", Hashes.sha256(bytes)));
    }
    return artifact;
  }
}
