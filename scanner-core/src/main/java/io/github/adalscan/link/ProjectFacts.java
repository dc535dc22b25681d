package io.github.adalscan.link;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.link.build.Builds;
import io.github.adalscan.link.build.ResolvedDependency;
import io.github.adalscan.link.config.ConfigPairs;
import io.github.adalscan.link.config.ConfigTexts;
import io.github.adalscan.link.limit.Limits;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.member.Methods;
import io.github.adalscan.link.member.ObjectCalls;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.CodeIndex;
import io.github.adalscan.link.text.EnumRows;
import io.github.adalscan.link.type.Declarations;
import io.github.adalscan.link.type.LibraryKnowledge;
import io.github.adalscan.link.type.ProjectPaths;
import io.github.adalscan.link.type.StaticTypes;
import io.github.adalscan.link.value.Constructions;
import io.github.adalscan.link.value.Contents;
import io.github.adalscan.link.value.Functions;
import io.github.adalscan.link.value.Rounds;
import io.github.adalscan.link.value.Scenes;
import io.github.adalscan.link.value.Splits;
import io.github.adalscan.link.value.Tracer;
import io.github.adalscan.link.value.Values;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.Lazy;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** All files of a scan, joined. Immutable; safe for any number of threads. */
public final class ProjectFacts {
  private final List<FileFacts> files;
  private final Declarations declarations;
  private final StaticTypes types;
  private final Values values;
  private final Lazy<CallSites> callSites;
  private final Lazy<CodeIndex> code;
  private final List<ResolvedDependency> dependencies;
  private final Lazy<ConfigPairs> pairs;
  private final Lazy<EnumRows> rows;
  private final Lazy<Rounds> rounds;
  private final Lazy<Scenes> scenes;
  private final Limits limits = new Limits();

  private ProjectFacts(List<FileFacts> files, ProjectPaths paths, LibraryKnowledge libraries) {
    this.files = files;
    this.declarations = new Declarations(files, paths, libraries, limits);
    this.types = new StaticTypes(declarations, limits);
    this.code = Lazy.of(() -> new CodeIndex(files));
    this.callSites = Lazy.of(() -> new CallSites(files, declarations, types, limits));
    Methods methods = new Methods(declarations, types, limits);
    this.values =
        new Values(
            declarations,
            types,
            methods,
            callSites,
            new ConfigTexts(files, declarations, limits),
            limits);
    this.dependencies = Builds.resolve(files, limits);
    this.rounds = Lazy.of(() -> new Rounds(values));
    this.scenes = Lazy.of(() -> new Scenes(callSites(), tracer(), limits, rounds(), declarations));
    this.pairs = Lazy.of(() -> new ConfigPairs(files));
    this.rows = Lazy.of(() -> new EnumRows(files));
  }

  /**
   * Joins the summaries of a scan.
   *
   * @param files in any order
   * @param paths every Java file of the tree, also unread ones
   * @param libraries types that the tree does not declare
   */
  public static ProjectFacts link(
      List<FileFacts> files, ProjectPaths paths, LibraryKnowledge libraries) {
    List<FileFacts> sorted = files.stream().sorted(Comparator.comparing(FileFacts::path)).toList();
    return new ProjectFacts(sorted, paths, libraries);
  }

  /** The files by path. */
  public List<FileFacts> files() {
    return files;
  }

  public Declarations declarations() {
    return declarations;
  }

  public StaticTypes types() {
    return types;
  }

  public Values values() {
    return values;
  }

  /** Who calls what. */
  public CallSites callSites() {
    return callSites.get();
  }

  /** The texts, joined texts, fields and cases of all code. */
  public CodeIndex code() {
    return code.get();
  }

  /** True for an object of a type that the tree declares, which is no text. */
  public boolean isOwnObject(Closure closure) {
    return types
        .nameOf(closure.expr(), closure.scene().place())
        .flatMap(declarations::type)
        .isPresent();
  }

  /** Follows values back to where they are born. */
  public Tracer tracer() {
    return values.tracer();
  }

  /** The ways in which places are reached. */
  public Scenes scenes() {
    return scenes.get();
  }

  /** What functions give. */
  public Functions functions() {
    return new Functions(values());
  }

  /** What collections hold. */
  public Contents contents() {
    return new Contents(values());
  }

  /** How texts are taken apart. */
  public Splits splits() {
    return new Splits(values());
  }

  /** The rounds of loops and streams. */
  public Rounds rounds() {
    return rounds.get();
  }

  /** What is called on which object. */
  public ObjectCalls setters() {
    return values().fields().setters();
  }

  /** How objects are made. */
  public Constructions constructions() {
    return tracer().constructions();
  }

  /** Which configured values hold at the same time. */
  public ConfigPairs configPairs() {
    return pairs.get();
  }

  /** Which arguments of enum constants go together. */
  public EnumRows enumRows() {
    return rows.get();
  }

  /** A bound was met by whoever asks this project. */
  public void met(Bound bound) {
    limits.hit(bound);
  }

  /** The first of these, within a bound. */
  public <T> List<T> atMost(List<T> all, int most, Bound bound) {
    return limits.atMost(all, most, bound);
  }

  /** True when something is no more than a bound; false is counted. */
  public boolean within(long size, long most, Bound bound) {
    return limits.within(size, most, bound);
  }

  /** How often each bound was met so far; none is left out. */
  public Map<Bound, Long> boundsMet() {
    return limits.counts();
  }

  /** The dependencies of all build files, resolved. */
  public List<ResolvedDependency> dependencies() {
    return dependencies;
  }
}
