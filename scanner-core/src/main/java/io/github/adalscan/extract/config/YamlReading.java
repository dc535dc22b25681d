package io.github.adalscan.extract.config;

import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.extract.text.lex.Span;
import io.github.adalscan.fact.ConfigEntry;
import io.github.adalscan.fact.TextUse.Role;
import io.github.adalscan.model.Region;
import io.github.adalscan.source.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Follows the events of one file and turns its scalars into entries. */
final class YamlReading {
  static final int MAX_DEPTH = 200;
  private final FactCollector facts;
  private final SourceText source;
  private final String text;
  private final String fileProfile;
  private final int[] offsets;
  private final KeyPath path = new KeyPath();
  private final List<Span> scalars = new ArrayList<>();
  private final List<ConfigEntry> document = new ArrayList<>();

  YamlReading(FactCollector facts, String fileProfile) {
    this.facts = facts;
    this.source = facts.source();
    this.text = source.text();
    this.fileProfile = fileProfile;
    this.offsets = CodePoints.offsets(text);
  }

  /** Takes the next event; false when the text nests too deeply. */
  boolean accept(Event event) {
    if (event instanceof DocumentStartEvent) {
      endDocument();
      path.clear();
    } else if (event instanceof ScalarEvent scalar) {
      scalar(scalar);
    } else if (event instanceof AliasEvent) {
      path.skipValue();
    } else if (event instanceof MappingStartEvent) {
      path.openMapping();
    } else if (event instanceof SequenceStartEvent) {
      path.openSequence();
    } else if (event instanceof MappingEndEvent || event instanceof SequenceEndEvent) {
      path.close();
    }
    return path.depth() <= MAX_DEPTH;
  }

  /** True when the text was left because it is nested deeper than {@link #MAX_DEPTH}. */
  boolean isTooDeep() {
    return path.depth() > MAX_DEPTH;
  }

  void finish() {
    endDocument();
    YamlComments.find(text, scalars).forEach(span -> facts.comment(span.start(), span.end()));
  }

  private void scalar(ScalarEvent scalar) {
    Span span = span(scalar);
    scalars.add(span);
    if (path.expectsKey()) {
      path.key(scalar.getValue(), region(content(scalar, span)));
    } else {
      String key = path.valuePath();
      Region keyRegion =
          path.keyRegion().orElseGet(() -> source.region(span.start(), span.start()));
      value(key, keyRegion, scalar, span);
      path.skipValue();
    }
  }

  private void value(String key, Region keyRegion, ScalarEvent scalar, Span span) {
    Span content = content(scalar, span);
    boolean block = scalar.isLiteral() || scalar.isFolded();
    boolean verbatim = !block && content.of(text).equals(scalar.getValue());
    document.add(new ConfigEntry(key, scalar.getValue(), "", keyRegion, region(content), verbatim));
    if (block) {
      int body = source.lineOf(span.start()) + 1;
      if (body <= source.lineCount() && source.lineStart(body) < content.end()) {
        facts.textPerLine(Role.CONFIG, key, source.lineStart(body), content.end(), 1);
      }
    }
  }

  /** The scalar without quotes; of a block, without the blank lines behind it. */
  private Span content(ScalarEvent scalar, Span span) {
    boolean quoted = scalar.isSQuoted() || scalar.isDQuoted();
    if (quoted && span.length() >= 2) {
      return new Span(span.start() + 1, span.end() - 1);
    }
    return Span.trimmed(text, span.start(), span.end());
  }

  private Span span(ScalarEvent scalar) {
    int start = offset(scalar.getStartMark());
    return new Span(start, Math.max(start, offset(scalar.getEndMark())));
  }

  private int offset(Optional<Mark> mark) {
    int index = mark.map(Mark::getIndex).orElse(0);
    return offsets.length == 0
        ? Math.min(index, text.length())
        : offsets[Math.min(index, offsets.length - 1)];
  }

  private Region region(Span span) {
    return source.region(span.start(), span.end());
  }

  private void endDocument() {
    String profile =
        document.stream()
            .filter(entry -> SpringProfiles.namesProfile(entry.key()))
            .map(ConfigEntry::value)
            .reduce((first, second) -> first + "," + second)
            .orElse(fileProfile);
    for (ConfigEntry entry : document) {
      facts.config(
          new ConfigEntry(
              entry.key(),
              entry.value(),
              profile,
              entry.keyRegion(),
              entry.region(),
              entry.verbatim()));
    }
    document.clear();
  }
}
