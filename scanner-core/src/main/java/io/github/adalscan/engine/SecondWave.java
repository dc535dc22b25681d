package io.github.adalscan.engine;

import io.github.adalscan.engine.NamedFiles.Named;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.type.ProjectPaths;
import io.github.adalscan.link.type.TypeNames;
import io.github.adalscan.model.Bound;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.source.kind.FileKind;
import io.github.adalscan.source.walk.Candidates;
import io.github.adalscan.source.walk.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds the files that spell no keyword but take part in a token request: those that declare what
 * it names, those that call it, and the configuration that it looks up. What no question about a
 * token or an API call leads to is not read.
 */
final class SecondWave {
  /** How far it is looked for what declarations name that nobody but other declarations names. */
  private static final int MAX_ROUNDS = 2;

  /** So many files that call what asks for tokens share more than that with their callers. */
  private static final int MAX_HELPED = 40;

  private static final Set<FileKind> JAVA = Set.of(FileKind.JAVA);
  private static final Set<FileKind> CONFIG = Set.of(FileKind.PROPERTIES, FileKind.YAML);

  private final Catalogs catalogs;
  private final TokenRelevance relevance;
  private final TokenHolders tokenHolders;
  private final GivenClients clients;
  private final ApiSettings settings;
  private final Set<String> registrations;
  private final Set<String> interceptors;
  private final Set<String> silent;
  private final Set<String> handlers;
  private final NamedFiles search;
  private final ProjectPaths paths;
  private final FurtherFiles further;
  private final Map<String, Set<String>> names = new HashMap<>();

  SecondWave(
      Catalogs catalogs,
      Candidates candidates,
      ProjectPaths paths,
      FurtherFiles further,
      int threads) {
    this.catalogs = catalogs;
    this.relevance = new TokenRelevance(catalogs, paths);
    this.tokenHolders = new TokenHolders(catalogs);
    this.clients = new GivenClients(catalogs);
    this.settings = ApiSettings.of(catalogs);
    this.registrations = catalogs.words("registration-settings");
    this.interceptors = catalogs.words("client-configuration");
    this.silent = catalogs.words("silent-asking");
    this.handlers = catalogs.words("failure-handlers");
    this.search = new NamedFiles(candidates, paths, further, threads);
    this.paths = paths;
    this.further = further;
  }

  /**
   * Adds files and their summaries to those of the first wave.
   *
   * @return the bounds that were met, as often as they were
   */
  List<Bound> extend() {
    Set<String> reading =
        further.near(search.containing(settings.words(further.facts()), JAVA)).stream()
            .map(FileFacts::path)
            .collect(Collectors.toSet());
    List<FileFacts> relevant =
        further.facts().stream()
            .filter(file -> reading.contains(file.path()) || relevance.concerns(file))
            .toList();
    if (!relevant.isEmpty()) {
      extend(relevant);
    } else {
      further.near(
          search.containing(WantedSettings.shared(further.facts(), registrations), CONFIG));
    }
    return further.met();
  }

  private void extend(List<FileFacts> relevant) {
    Spellings asked = new Spellings(further.met());
    relevant.forEach(file -> asked.addTypes(file, paths));
    List<FileFacts> part = new ArrayList<>(relevant);
    part.addAll(further.near(search.declaring(supertypes(relevant))));
    part.forEach(asked::addOffered);
    List<FileFacts> callers =
        new ArrayList<>(
            further.facts().stream().filter(file -> asked.areAmong(names(file))).toList());
    List<FileFacts> helped = further.near(search.spelling(asked, asked::meant));
    callers.addAll(helped);
    Set<String> provided = clients.provided(relevant);
    provided.addAll(clients.provided(helped));
    callers.addAll(further.near(search.containing(lower(provided), JAVA)));
    Set<Named> named = namesOf(relevant);
    callers.forEach(file -> addNames(TypeNames.around(file, asked::mayMean), file, named));
    List<FileFacts> known = search.known(named);
    readConfigurers(relevant);
    List<FileFacts> declaring = further.near(search.declaring(named));
    List<FileFacts> holders = declaring.stream().filter(tokenHolders::isIn).toList();
    part.addAll(callers);
    Set<String> called = calls(part);
    part.addAll(declaring);
    part.addAll(further.near(search.making(interfaces(part, calls(relevant), namesOf(relevant)))));
    part.addAll(further.far(search.making(interfaces(part, called, Set.of()))));
    addDeclarations(part);
    part.addAll(further.far(callersOf(helped)));
    part.addAll(further.far(callersOf(holders)));
    part.addAll(known);
    further.near(configuring(part));
  }

  /** What configures the clients that types are given, or answers failures of silent requests. */
  private void readConfigurers(List<FileFacts> relevant) {
    if (relevant.stream().anyMatch(clients::areGivenTo)) {
      further.near(search.containing(lower(interceptors), JAVA));
    }
    if (calls(relevant).stream().anyMatch(silent::contains)) {
      further.near(search.containing(lower(handlers), JAVA));
    }
  }

  /** Adds what a part of the tree names, and what that names, up to a bound. */
  private void addDeclarations(List<FileFacts> part) {
    List<FileFacts> naming = part;
    for (int round = 1; !naming.isEmpty(); round++) {
      List<SourceFile> next = search.declaring(namesOf(naming));
      if (round > MAX_ROUNDS) {
        next.forEach(file -> further.met().add(Bound.WAVES));
        return;
      }
      naming = further.far(next);
      part.addAll(naming);
    }
  }

  /**
   * Who calls what does nothing but call what asks for tokens, or keeps one: a controller above a
   * service, a filter that fills a holder.
   */
  private List<SourceFile> callersOf(List<FileFacts> helped) {
    if (helped.size() > MAX_HELPED) {
      further.met().add(Bound.FILES);
      return List.of();
    }
    Spellings services = new Spellings(further.met());
    helped.forEach(file -> services.addTypes(file, paths));
    return search.spelling(services, services::meant);
  }

  /**
   * The interfaces that files declare, for what implements them.
   *
   * @param called methods of which one has to be theirs
   * @param named what they have to be among; nothing for any
   */
  private Spellings interfaces(List<FileFacts> files, Set<String> called, Set<Named> named) {
    Set<String> names = named.stream().map(Named::type).collect(Collectors.toSet());
    Spellings interfaces = new Spellings(further.met());
    files.forEach(file -> interfaces.addInterfaces(file, called, names));
    return interfaces;
  }

  private static Set<String> calls(List<FileFacts> files) {
    Set<String> names = new HashSet<>();
    for (FileFacts file : files) {
      file.code().ifPresent(unit -> CodeWalker.forEach(unit, expr -> addCall(expr, names)));
    }
    return names;
  }

  private static void addCall(Expr expr, Set<String> names) {
    if (expr instanceof Expr.Call call) {
      names.add(call.name());
    }
  }

  private Set<Named> namesOf(Collection<FileFacts> files) {
    Set<Named> all = new LinkedHashSet<>();
    files.forEach(file -> addNames(names(file), file, all));
    return all;
  }

  /** The types that a file names; several questions begin with them. */
  private Set<String> names(FileFacts file) {
    return names.computeIfAbsent(file.path(), path -> TypeNames.in(file));
  }

  private static void addNames(Collection<String> types, FileFacts file, Set<Named> all) {
    types.forEach(type -> all.add(new Named(type, file.path())));
  }

  private static Set<Named> supertypes(List<FileFacts> files) {
    Set<Named> all = new LinkedHashSet<>();
    for (FileFacts file : files) {
      file.types().stream()
          .flatMap(type -> type.supertypes().stream())
          .forEach(supertype -> addNames(supertype.candidates(), file, all));
    }
    return all;
  }

  private static Set<String> lower(Set<String> names) {
    Set<String> all = new TreeSet<>();
    names.forEach(name -> all.add(name.toLowerCase(Locale.ROOT)));
    return all;
  }

  /** The configuration that spells a key that code looks up. */
  private List<SourceFile> configuring(List<FileFacts> files) {
    WantedSettings wanted =
        WantedSettings.of(files, further.facts(), catalogs.calls(), registrations);
    return search.containing(wanted.words(), CONFIG).stream()
        .filter(file -> !further.isRead(file.path()))
        .filter(wanted::mayBeSetIn)
        .toList();
  }
}
