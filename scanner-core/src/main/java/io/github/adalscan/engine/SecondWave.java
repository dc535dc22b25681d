package io.github.adalscan.engine;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.CodeUnit;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.link.Bound;
import io.github.adalscan.link.ConfigKeys;
import io.github.adalscan.link.ProjectPaths;
import io.github.adalscan.link.TypeNames;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.source.Candidates;
import io.github.adalscan.source.FileKind;
import io.github.adalscan.source.Prefilter;
import io.github.adalscan.source.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads the files that spell no keyword but take part in a token request: those that declare what
 * it names, those that call it, and the configuration that it looks up.
 */
final class SecondWave {
  private static final int MAX_FILES = 600;
  private static final int MAX_NAMES = 200;
  private static final int MIN_NAME = 4;
  private static final int ROUNDS = 3;
  private static final Set<String> CLIENTS = Set.of("Client", "Template", "Retrofit");
  private static final List<String> REGISTRATIONS =
      List.of("registration", "authorization-clients");
  private static final Set<FileKind> CONFIG = Set.of(FileKind.PROPERTIES, FileKind.YAML);

  private final TokenFiles relevance;
  private final Candidates candidates;
  private final Scanner.Reading reading;
  private final int threads;
  private final ProjectPaths paths;
  private final Set<String> read = new HashSet<>();
  private final List<Bound> met = new ArrayList<>();

  SecondWave(
      Catalogs catalogs,
      Candidates candidates,
      ProjectPaths paths,
      Scanner.Reading reading,
      int threads) {
    this.relevance = new TokenFiles(catalogs);
    this.candidates = candidates;
    this.reading = reading;
    this.threads = threads;
    this.paths = paths;
  }

  /**
   * Adds files and their summaries to those of the first wave.
   *
   * @return the bounds that were met, as often as they were
   */
  List<Bound> extend(List<SourceFile> files, List<FileFacts> facts) {
    List<FileFacts> relevant = facts.stream().filter(relevance::concerns).toList();
    if (!relevant.isEmpty()) {
      extend(relevant, files, facts);
    } else {
      files.forEach(file -> read.add(file.path()));
      add(search(shared(facts), CONFIG), files, facts);
    }
    return met;
  }

  private void extend(List<FileFacts> relevant, List<SourceFile> files, List<FileFacts> facts) {
    files.forEach(file -> read.add(file.path()));
    add(callersOf(relevant), files, facts);
    Collection<FileFacts> open = List.copyOf(facts);
    for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
      open = add(declaring(open), files, facts);
    }
    add(
        declaring(add(search(interfaces(facts), Set.of(FileKind.JAVA)), files, facts)),
        files,
        facts);
    add(configuring(facts), files, facts);
  }

  /** The interfaces that were read; what implements them spells their names. */
  private Set<String> interfaces(List<FileFacts> facts) {
    Set<String> names = new TreeSet<>();
    for (FileFacts file : facts) {
      for (TypeFacts type : file.code().map(CodeUnit::types).orElse(List.of())) {
        if (type.kind() == TypeFacts.Kind.INTERFACE) {
          addName(type, names);
        }
      }
    }
    return names;
  }

  private void addName(TypeFacts type, Set<String> names) {
    String simple = type.name().substring(type.name().lastIndexOf('.') + 1);
    if (simple.length() < MIN_NAME || !isName(simple)) {
      return;
    }
    if (names.size() >= MAX_NAMES) {
      met.add(Bound.NAMES);
    } else {
      names.add(simple.toLowerCase(Locale.ROOT));
    }
  }

  private List<FileFacts> add(
      List<SourceFile> more, List<SourceFile> files, List<FileFacts> facts) {
    List<SourceFile> fresh =
        more.stream()
            .filter(file -> !read.contains(file.path()))
            .filter(this::hasRoom)
            .filter(file -> read.add(file.path()))
            .toList();
    List<FileFacts> summaries = fresh.isEmpty() ? List.of() : reading.read(fresh);
    files.addAll(fresh);
    facts.addAll(summaries);
    return summaries;
  }

  private boolean hasRoom(SourceFile file) {
    boolean room = read.size() < MAX_FILES + candidates.files().size();
    if (!room) {
      met.add(Bound.FILES);
    }
    return room;
  }

  /** The files that spell a type of the relevant ones. */
  private List<SourceFile> callersOf(List<FileFacts> relevant) {
    Set<String> names = new TreeSet<>();
    for (FileFacts file : relevant) {
      for (TypeFacts type : file.code().map(CodeUnit::types).orElse(List.of())) {
        addName(type, names);
        names.addAll(provided(type));
      }
    }
    return search(names, Set.of(FileKind.JAVA));
  }

  /** Clients that a container injects elsewhere, ready with their token. */
  private static Set<String> provided(TypeFacts type) {
    Set<String> names = new TreeSet<>();
    for (MethodFacts method : type.methods()) {
      String name = method.returnType().name();
      boolean bean = method.annotations().stream().anyMatch(a -> a.type().name().equals("Bean"));
      if (bean && CLIENTS.stream().anyMatch(name::endsWith) && isName(name)) {
        names.add(name.toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  private static boolean isName(String simple) {
    return simple.chars().allMatch(c -> c < 128 && Character.isJavaIdentifierPart(c));
  }

  private List<SourceFile> search(Set<String> words, Set<FileKind> kinds) {
    return words.isEmpty()
        ? List.of()
        : candidates.search(Prefilter.of(List.copyOf(words)), kinds, threads).files();
  }

  /** The files that declare the types that these name. */
  private List<SourceFile> declaring(Collection<FileFacts> facts) {
    Set<String> wanted = new TreeSet<>();
    for (FileFacts file : facts) {
      for (TypeRef type : TypeNames.in(file)) {
        for (String candidate : type.candidates()) {
          paths.fileOf(candidate, file.path()).ifPresent(wanted::add);
        }
      }
    }
    wanted.removeAll(read);
    return wanted.isEmpty() ? List.of() : candidates.named(wanted);
  }

  /** The configuration that spells a key that code looks up. */
  private List<SourceFile> configuring(List<FileFacts> facts) {
    Set<String> words = new TreeSet<>();
    facts.forEach(file -> words.addAll(ConfigKeys.in(file)));
    words.addAll(shared(facts));
    return search(words, CONFIG);
  }

  /** What other profiles have to spell to add to the client registrations that were read. */
  private static Set<String> shared(List<FileFacts> facts) {
    return REGISTRATIONS.stream()
        .filter(
            word ->
                facts.stream()
                    .flatMap(file -> file.config().stream())
                    .anyMatch(entry -> entry.key().contains(word)))
        .collect(Collectors.toSet());
  }
}
