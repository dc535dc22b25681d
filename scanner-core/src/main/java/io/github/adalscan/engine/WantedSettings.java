package io.github.adalscan.engine;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.link.config.ConfigKeys;
import io.github.adalscan.rule.catalog.KnownCalls;
import io.github.adalscan.source.walk.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a file of configuration has to spell to take part in a token request.
 *
 * @param keys what code looks up
 * @param shared words of client registrations that were read, to which other profiles may add
 */
record WantedSettings(Set<ConfigKeys.Key> keys, Set<String> shared) {
  WantedSettings {
    keys = Set.copyOf(keys);
    shared = Set.copyOf(shared);
  }

  /**
   * What some files look up, and what registrations spell.
   *
   * @param asking whose keys are wanted
   * @param all the files that were read
   * @param known what calls and annotations look up
   * @param registrations parts of keys that only registrations of clients have
   */
  static WantedSettings of(
      List<FileFacts> asking, List<FileFacts> all, KnownCalls known, Set<String> registrations) {
    Set<ConfigKeys.Key> keys = new LinkedHashSet<>();
    asking.forEach(file -> keys.addAll(ConfigKeys.in(file, known)));
    return new WantedSettings(keys, shared(all, registrations));
  }

  /** What other profiles have to spell to add to the client registrations that were read. */
  static Set<String> shared(List<FileFacts> read, Set<String> registrations) {
    return registrations.stream()
        .filter(
            word ->
                read.stream()
                    .flatMap(file -> file.config().stream())
                    .anyMatch(entry -> entry.key().contains(word)))
        .collect(Collectors.toSet());
  }

  /** Words in small letters of which a file has to hold one. */
  Set<String> words() {
    Set<String> words = new TreeSet<>(shared);
    keys.forEach(key -> words.add(key.word()));
    return words;
  }

  /** False where a part of each key is missing; what cannot be read is left to its reader. */
  boolean mayBeSetIn(SourceFile file) {
    try {
      String text = Files.readString(file.file(), StandardCharsets.ISO_8859_1);
      String relaxed = ConfigKeys.relaxed(text);
      return text.indexOf('\0') >= 0
          || keys.stream().anyMatch(key -> key.isIn(relaxed))
          || shared.stream().anyMatch(text.toLowerCase(Locale.ROOT)::contains);
    } catch (IOException | SecurityException failed) {
      return true;
    }
  }
}
