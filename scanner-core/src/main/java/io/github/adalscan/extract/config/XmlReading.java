package io.github.adalscan.extract.config;

import io.github.adalscan.extract.text.build.PackageHeaders;
import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.extract.text.lex.Span;
import io.github.adalscan.fact.Dependency;
import io.github.adalscan.fact.Marker;
import io.github.adalscan.fact.TextUse.Role;
import io.github.adalscan.model.Region;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the pieces of one document into entries. Where markup spells a key and a value, as {@code
 * add key= value=} or {@code param-name} and {@code param-value}, the pair is an entry too.
 */
final class XmlReading {
  private static final int LONGEST_PATH = 400;

  /** Elements that hold a value, with the sibling that holds its key. */
  private static final Map<String, String> PAIRS =
      Map.of("param-value", "param-name", "value", "name", "env-entry-value", "env-entry-name");

  /** Elements of .NET projects that name a package or assembly, with the attribute that does. */
  private static final Map<String, List<String>> DOTNET =
      Map.of(
          "PackageReference", List.of("Include", "Update"),
          "PackageVersion", List.of("Include", "Update"),
          "Reference", List.of("Include"),
          "package", List.of("id"),
          "dependency", List.of("id"));

  private final FactCollector facts;
  private final String text;
  private final Deque<Frame> open = new ArrayDeque<>();

  XmlReading(FactCollector facts) {
    this.facts = facts;
    this.text = facts.source().text();
  }

  /** An element that is open, and the texts of its children by name. */
  private record Frame(
      Markup.Start start,
      String path,
      Map<String, String> siblings,
      Map<String, String> childTexts) {}

  void read(Markup markup) {
    for (Markup.Piece piece : markup.pieces()) {
      if (piece instanceof Markup.Start start) {
        start(start);
      } else if (piece instanceof Markup.End && !open.isEmpty()) {
        open.pop();
      } else if (piece instanceof Markup.Text content && !open.isEmpty()) {
        content(content, open.peek());
      } else if (piece instanceof Markup.Note note) {
        facts.comment(note.span().start(), note.span().end());
      }
    }
  }

  private void start(Markup.Start start) {
    String path = path(start.name());
    for (Markup.Attribute attribute : start.attributes()) {
      Region key = region(attribute.nameSpan());
      addEntry(path + "@" + attribute.name(), key, attribute.value(), false);
    }
    addPair(start);
    addMarker(start);
    addArtifact(start);
    if (!start.closed()) {
      Map<String, String> siblings = open.isEmpty() ? new HashMap<>() : open.peek().childTexts();
      open.push(new Frame(start, path, siblings, new HashMap<>()));
    }
  }

  private String path(String name) {
    if (open.isEmpty()) {
      return name;
    }
    String parent = open.peek().path();
    int cut = Math.max(0, parent.length() - LONGEST_PATH);
    return parent.substring(cut) + "." + name;
  }

  private Region region(Span span) {
    return facts.source().region(span.start(), span.end());
  }

  private void addEntry(String key, Region keyRegion, Span value, boolean literal) {
    String raw = value.of(text);
    String decoded = literal ? raw : XmlText.decode(raw);
    facts.config(key, decoded, "", keyRegion, value.start(), value.end());
  }

  /** {@code <add key="k" value="v"/>} and its like. */
  private void addPair(Markup.Start start) {
    Optional<Markup.Attribute> value = attribute(start, "value");
    Optional<Markup.Attribute> key = attribute(start, "key").or(() -> attribute(start, "name"));
    if (value.isPresent() && key.isPresent()) {
      Span span = key.get().value();
      addEntry(XmlText.decode(span.of(text)), region(span), value.get().value(), false);
    }
  }

  private static Optional<Markup.Attribute> attribute(Markup.Start start, String name) {
    return start.attributes().stream()
        .filter(attribute -> attribute.name().equals(name))
        .findFirst();
  }

  /** A dependency of Ivy, or of Maven's tasks for Ant. */
  private void addArtifact(Markup.Start start) {
    Optional<Markup.Attribute> group =
        attribute(start, "org").or(() -> attribute(start, "groupId"));
    Optional<Markup.Attribute> name =
        attribute(start, "name").or(() -> attribute(start, "artifactId"));
    if (start.name().equals("dependency") && group.isPresent() && name.isPresent()) {
      String version =
          attribute(start, "rev")
              .or(() -> attribute(start, "version"))
              .map(this::valueOf)
              .orElse("");
      Region region = region(name.get().value());
      facts.dependency(
          Dependency.stated(valueOf(group.get()), valueOf(name.get()), version, region));
    }
  }

  private void addMarker(Markup.Start start) {
    for (String name : DOTNET.getOrDefault(start.name(), List.of())) {
      attribute(start, name).map(Markup.Attribute::value).ifPresent(this::addPackage);
    }
    start.attributes().stream().map(Markup.Attribute::value).forEach(this::addFile);
  }

  private void addPackage(Span value) {
    String name = value.of(text);
    int comma = name.indexOf(',');
    int end = comma < 0 ? value.end() : value.start() + comma;
    facts.marker("dotnet", Marker.Kind.MANIFEST, value.start(), end);
  }

  /** The assembly that an element copies or packs. */
  private void addFile(Span value) {
    if (text.startsWith(".dll", value.end() - 4) && value.of(text).indexOf(';') < 0) {
      addAssembly(value);
    }
  }

  /** The file of a referenced assembly: its name without folders and extension. */
  private void addAssembly(Span value) {
    String file = value.of(text);
    int folder = Math.max(file.lastIndexOf('\\'), file.lastIndexOf('/'));
    int end = file.length() - (file.toLowerCase(Locale.ROOT).endsWith(".dll") ? 4 : 0);
    if (end > folder + 1) {
      Span name = new Span(value.start() + folder + 1, value.start() + end);
      facts.marker("dotnet", Marker.Kind.MANIFEST, name.start(), name.end());
    }
  }

  private void content(Markup.Text content, Frame frame) {
    Span span = content.span();
    Markup.Start element = frame.start();
    if (element.name().equals("HintPath")) {
      addAssembly(span);
    }
    if (PackageHeaders.isOne(element.name())) {
      PackageHeaders.find(facts, element.name(), span);
      return;
    }
    addEntry(frame.path(), region(element.nameSpan()), span, content.literal());
    addKeyed(content, frame);
    if (!region(span).singleLine()) {
      facts.textPerLine(Role.CONFIG, frame.path(), span.start(), span.end(), 1);
    }
  }

  /** The text of an element whose key is a sibling's text or its own attribute. */
  private void addKeyed(Markup.Text content, Frame frame) {
    Markup.Start element = frame.start();
    Span span = content.span();
    frame.siblings().put(element.name(), XmlText.decode(span.of(text)));
    Optional.ofNullable(PAIRS.get(element.name()))
        .map(frame.siblings()::get)
        .or(() -> attribute(element, "key").or(() -> attribute(element, "name")).map(this::valueOf))
        .ifPresent(key -> addEntry(key, region(element.nameSpan()), span, content.literal()));
  }

  private String valueOf(Markup.Attribute attribute) {
    return XmlText.decode(attribute.value().of(text));
  }
}
