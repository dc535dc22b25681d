package io.github.adalscan.rule;

import io.github.adalscan.fact.TextUse;
import io.github.adalscan.fact.TypeUse;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.artifact.Implication;
import io.github.adalscan.rule.catalog.artifact.PlatformMarker;
import io.github.adalscan.rule.catalog.library.ApiType;
import io.github.adalscan.rule.catalog.library.Library;
import io.github.adalscan.rule.yaml.Fields;
import io.github.adalscan.rule.yaml.RuleLoadException;
import io.github.adalscan.rule.yaml.Suggestions;
import io.github.adalscan.rule.yaml.YamlNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the {@code match} of a rule and checks it against the catalogues. */
final class MatchParser {
  private static final List<String> WORDS =
      List.of("type", "member", "host", "class-name", "dependency", "config", "marker", "any");
  private static final Set<TypeUse.Kind> DEFAULT_USES =
      Set.of(
          TypeUse.Kind.IMPORT,
          TypeUse.Kind.STAR_IMPORT,
          TypeUse.Kind.STATIC_IMPORT,
          TypeUse.Kind.QUALIFIED,
          TypeUse.Kind.SUPERTYPE);

  private final Catalogs catalogs;

  MatchParser(Catalogs catalogs) {
    this.catalogs = catalogs;
  }

  Match parse(YamlNode node) {
    Map<String, YamlNode.Entry> words = Fields.of(node).all();
    if (words.size() != 1) {
      throw new RuleLoadException(
          node.mark(), "write exactly one word under 'match'; join several by 'any'");
    }
    Map.Entry<String, YamlNode.Entry> only = words.entrySet().iterator().next();
    String word = only.getKey();
    YamlNode body = only.getValue().value();
    return switch (word) {
      case "type" -> Fields.of(body).read(this::type);
      case "member" -> Fields.of(body).read(this::member);
      case "host" -> Fields.of(body).read(this::host);
      case "class-name" -> Fields.of(body).read(this::className);
      case "dependency" -> Fields.of(body).read(MatchParser::dependency);
      case "config" -> Fields.of(body).read(MatchParser::config);
      case "marker" -> Fields.of(body).read(this::marker);
      case "any" -> new Match.AnyOf(Fields.itemsOf(body).stream().map(this::parse).toList());
      default ->
          throw new RuleLoadException(
              only.getValue().key(),
              "unknown word '" + word + "' under 'match'" + Suggestions.hint(word, WORDS));
    };
  }

  private Match type(Fields fields) {
    Optional<String> packageName = fields.optionalText("package");
    if (packageName.isPresent() == fields.node("library").isPresent()) {
      throw new RuleLoadException(fields.mark(), "write either 'library' or 'package'");
    }
    Set<TypeUse.Kind> uses = Set.copyOf(fields.words("uses", TypeUse.Kind.values()));
    String library = packageName.isPresent() ? "" : library(fields);
    return new Match.TypeMatch(
        library,
        packageName.orElse(""),
        uses.isEmpty() ? DEFAULT_USES : uses,
        library.isEmpty() ? "" : service(fields, catalogs.library(library)),
        fields.flag("others", false));
  }

  private Match member(Fields fields) {
    Set<MemberUse> uses = Set.copyOf(fields.choices("uses", MemberUse::of, MemberUse.ids()));
    String library = library(fields);
    return new Match.MemberMatch(
        library,
        service(fields, catalogs.library(library)),
        types(fields, catalogs.library(library)),
        uses.isEmpty() ? Set.of(MemberUse.values()) : uses);
  }

  /** A service that the library knows; empty when none is asked for. */
  private static String service(Fields fields, Library library) {
    Set<String> known = new TreeSet<>();
    for (ApiType type : library.allTypes()) {
      known.add(type.service());
      type.members().forEach(member -> known.add(member.service()));
    }
    return fields.node("service").isEmpty() ? "" : known(fields, "service", known);
  }

  /** Types of a library, named in full or by the end of their names. */
  private static Set<String> types(Fields fields, Library library) {
    Set<String> types = new TreeSet<>();
    for (YamlNode node : fields.nodes("types")) {
      String name = Fields.textOf(node);
      types.add(
          library.types().keySet().stream()
              .filter(each -> each.equals(name) || each.endsWith("." + name))
              .findFirst()
              .orElseThrow(() -> unknownType(node, name, library)));
    }
    return types;
  }

  private static RuleLoadException unknownType(YamlNode node, String name, Library library) {
    return new RuleLoadException(
        node.mark(), "library '" + library.id() + "' lists no type '" + name + "'");
  }

  private Match host(Fields fields) {
    return new Match.HostMatch(
        known(fields, "api", catalogs.apis().keySet()),
        Set.copyOf(fields.words("roles", TextUse.Role.values())),
        fields.flag("config", false),
        fields.flag("comments", false));
  }

  private Match className(Fields fields) {
    return new Match.ClassNameTextMatch(library(fields));
  }

  private static Match dependency(Fields fields) {
    fields.required("implies");
    return new Match.DependencyMatch(
        Set.copyOf(fields.choices("implies", Implication::of, Implication.ids())));
  }

  private static Match config(Fields fields) {
    fields.required("keys");
    fields.required("keywords");
    return new Match.ConfigMatch(fields.texts("keys"), fields.texts("keywords"));
  }

  private Match marker(Fields fields) {
    Set<String> libraries = new TreeSet<>();
    Set<String> platforms = new TreeSet<>();
    for (PlatformMarker marker : catalogs.markers()) {
      libraries.add(marker.library());
      platforms.add(marker.platform());
    }
    return new Match.MarkerMatch(
        known(fields, "library", libraries),
        Set.copyOf(
            fields.choices(
                "platforms", word -> Optional.of(word).filter(platforms::contains), platforms)));
  }

  static Match detector(String name, Fields rule) {
    Map<String, String> params = new TreeMap<>();
    rule.node("params")
        .ifPresent(
            node ->
                Fields.of(node)
                    .all()
                    .forEach((key, entry) -> params.put(key, Fields.textOf(entry.value()))));
    return new Match.DetectorMatch(
        name,
        params,
        rule.texts("keywords"),
        new WeakKeywords(rule.texts("weakKeywords"), rule.texts("besideWeak")),
        placeholders(rule));
  }

  /** An analysis knows what it tells; what a rule says of it is taken at its word. */
  private static Set<String> placeholders(Fields rule) {
    return Stream.of(rule.text("message"), rule.text("instead", ""))
        .flatMap(text -> MessageTemplate.parse(text).placeholders().stream())
        .collect(Collectors.toSet());
  }

  private String library(Fields fields) {
    return known(fields, "library", catalogs.libraries().keySet());
  }

  private static String known(Fields fields, String key, Collection<String> options) {
    return fields.choice(key, word -> Optional.of(word).filter(options::contains), options);
  }
}
