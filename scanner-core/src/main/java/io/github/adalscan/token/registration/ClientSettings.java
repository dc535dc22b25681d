package io.github.adalscan.token.registration;

import static java.util.stream.Collectors.toSet;

import io.github.adalscan.fact.ConfigEntry;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.config.ConfigKeys;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.Location;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.token.fact.TextPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * OAuth clients that the settings of other frameworks declare, as those of Quarkus and Micronaut
 * do: which keys say what of a client is data of the catalogue.
 */
final class ClientSettings {
  private static final String ID = "{}";
  private static final Pattern POSITION = Pattern.compile("\\[\\d+]");

  private final FoundRegistrations found;
  private final Map<String, String> roles;
  private final Map<String, String> frameworks;
  private final Map<String, String> flows;

  /** Most keys are of something else, and told by their first word. */
  private final Set<String> firstWords;

  /**
   * A client of one file and profile.
   *
   * @param prefix what all keys of its framework begin with
   * @param id empty for the one that has no name
   */
  private record Client(String profile, String prefix, String id) {}

  ClientSettings(FoundRegistrations found, Catalogs catalogs) {
    this.found = found;
    this.roles = catalogs.meanings("client-settings");
    this.frameworks = catalogs.meanings("client-setting-frameworks");
    this.flows = catalogs.meanings("client-setting-flows");
    this.firstWords = frameworks.keySet().stream().map(ClientSettings::firstWord).collect(toSet());
  }

  private static String firstWord(String key) {
    int dot = key.indexOf('.');
    return dot < 0 ? "" : key.substring(0, dot);
  }

  void addAll(ProjectFacts project) {
    for (FileFacts file : project.files()) {
      Map<Client, Map<String, List<TextPart>>> clients = new LinkedHashMap<>();
      for (ConfigEntry entry : file.config()) {
        if (firstWords.contains(firstWord(entry.key()))) {
          read(entry, file, project, clients);
        }
      }
      clients.forEach((client, said) -> add(client, overlaid(client, said, clients)));
    }
  }

  /** What a profile does not say holds as it does without one. */
  private static Map<String, List<TextPart>> overlaid(
      Client client,
      Map<String, List<TextPart>> said,
      Map<Client, Map<String, List<TextPart>>> clients) {
    Client base = new Client("", client.prefix(), client.id());
    Map<String, List<TextPart>> all = new TreeMap<>(clients.getOrDefault(base, Map.of()));
    all.putAll(said);
    return all;
  }

  private void read(
      ConfigEntry entry,
      FileFacts file,
      ProjectFacts project,
      Map<Client, Map<String, List<TextPart>>> clients) {
    String key = POSITION.matcher(ConfigKeys.relaxed(entry.key())).replaceAll("");
    for (String prefix : frameworks.keySet()) {
      if (key.startsWith(prefix)) {
        String rest = key.substring(prefix.length());
        int dot = rest.indexOf('.');
        Optional<String> plain = role(key);
        Optional<String> role =
            plain.or(() -> dot < 0 ? plain : role(prefix + ID + rest.substring(dot)));
        String id = plain.isPresent() ? "" : rest.substring(0, Math.max(dot, 0));
        role.ifPresent(
            said ->
                clients
                    .computeIfAbsent(new Client(entry.profile(), prefix, id), c -> new TreeMap<>())
                    .computeIfAbsent(said, r -> new ArrayList<>())
                    .addAll(values(entry, file, project)));
      }
    }
  }

  private Optional<String> role(String key) {
    return Optional.ofNullable(roles.get(key));
  }

  private static List<TextPart> values(ConfigEntry entry, FileFacts file, ProjectFacts project) {
    Location place = new Location(file.path(), entry.region());
    List<TextPart> all = new ArrayList<>();
    for (TextValue value : project.values().configured(entry, file)) {
      all.add(TextPart.of(value, place));
    }
    return all;
  }

  private void add(Client client, Map<String, List<TextPart>> said) {
    List<TextPart> authorities = said.getOrDefault("authority", List.of());
    List<TextPart> scopes = ConfiguredRegistrations.elements(said.getOrDefault("scope", List.of()));
    Optional<TextPart> grant = said.getOrDefault("grant", List.of()).stream().findFirst();
    Flow flow =
        grant
            .map(part -> found.flow(part.text()))
            .or(() -> Flow.of(flows.getOrDefault(client.prefix(), "")))
            .orElse(Flow.UNKNOWN);
    String framework = frameworks.getOrDefault(client.prefix(), "");
    if (found.isEntra(authorities, scopes)) {
      found.add(framework, client.id(), flow, scopes, authorities, grant);
    }
    List<TextPart> own =
        ConfiguredRegistrations.elements(said.getOrDefault("own-scope", List.of()));
    if (found.isEntra(authorities, own)) {
      Flow app = Flow.CLIENT_CREDENTIALS; // the client itself asks for these, whoever signs in
      found.add(framework, client.id(), app, own, authorities, Optional.empty());
    }
  }
}
