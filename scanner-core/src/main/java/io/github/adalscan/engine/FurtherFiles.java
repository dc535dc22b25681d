package io.github.adalscan.engine;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.model.Bound;
import io.github.adalscan.source.walk.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The files of a scan, and those that are read beside the ones that spell a keyword. */
final class FurtherFiles {
  /** Reads files into summaries. */
  interface Reading {
    List<FileFacts> read(List<SourceFile> files);
  }

  private static final int MAX_NEAR = 600;

  /** Where more would have to be read none is: some of them are as good as none. */
  private static final int MAX_FAR = 40;

  private final List<SourceFile> files;
  private final List<FileFacts> facts;
  private final Reading reading;
  private final Set<String> read = new HashSet<>();
  private final List<Bound> met = new ArrayList<>();
  private int near;
  private int far;

  /**
   * Begins with those that spell a keyword.
   *
   * @param files files are added to it
   * @param facts summaries are added to it
   */
  FurtherFiles(List<SourceFile> files, List<FileFacts> facts, Reading reading) {
    this.files = files;
    this.facts = facts;
    this.reading = reading;
    files.forEach(file -> read.add(file.path()));
  }

  /** The summaries of all so far. */
  List<FileFacts> facts() {
    return Collections.unmodifiableList(facts);
  }

  /** The bounds that were met; others may tell theirs here. */
  List<Bound> met() {
    return met;
  }

  boolean isRead(String path) {
    return read.contains(path);
  }

  /** Reads files that name what a token request has, or are named by it. */
  List<FileFacts> near(List<SourceFile> more) {
    List<SourceFile> fresh = fresh(more);
    int room = Math.min(fresh.size(), MAX_NEAR - near);
    for (int i = room; i < fresh.size(); i++) {
      met.add(Bound.FILES);
    }
    near += room;
    return read(fresh.subList(0, room));
  }

  /** Reads files that only such files lead to. */
  List<FileFacts> far(List<SourceFile> more) {
    List<SourceFile> fresh = fresh(more);
    if (fresh.size() > MAX_FAR - far) {
      fresh.forEach(file -> met.add(Bound.FILES));
      return List.of();
    }
    far += fresh.size();
    return read(fresh);
  }

  private List<SourceFile> fresh(List<SourceFile> more) {
    return more.stream().filter(file -> !isRead(file.path())).toList();
  }

  private List<FileFacts> read(List<SourceFile> fresh) {
    fresh.forEach(file -> read.add(file.path()));
    List<FileFacts> summaries = fresh.isEmpty() ? List.of() : reading.read(fresh);
    files.addAll(fresh);
    facts.addAll(summaries);
    return summaries;
  }
}
