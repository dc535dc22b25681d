package io.github.adalscan.extract.config;

import io.github.adalscan.extract.text.lex.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** An element with its children, as a tree; its depth is bounded by the scanner. */
final class XmlElement {
  private final String name;
  private final List<Markup.Attribute> attributes;
  private final List<XmlElement> children = new ArrayList<>();
  private final List<Span> texts = new ArrayList<>();
  private final Span nameSpan;

  private XmlElement(String name, Span nameSpan, List<Markup.Attribute> attributes) {
    this.name = name;
    this.nameSpan = nameSpan;
    this.attributes = attributes;
  }

  /** The root element of well-formed markup, under an element without a name. */
  static XmlElement tree(Markup markup) {
    XmlElement top = new XmlElement("", new Span(0, 0), List.of());
    Deque<XmlElement> open = new ArrayDeque<>();
    open.push(top);
    for (Markup.Piece piece : markup.pieces()) {
      XmlElement parent = open.element();
      if (piece instanceof Markup.Start start) {
        XmlElement element = new XmlElement(start.name(), start.nameSpan(), start.attributes());
        parent.children.add(element);
        if (!start.closed()) {
          open.push(element);
        }
      } else if (piece instanceof Markup.End) {
        open.pop();
      } else if (piece instanceof Markup.Text text) {
        parent.texts.add(text.span());
      }
    }
    return top.children.isEmpty() ? top : top.children.get(0);
  }

  String name() {
    return name;
  }

  Span nameSpan() {
    return nameSpan;
  }

  List<Markup.Attribute> attributes() {
    return attributes;
  }

  List<XmlElement> children() {
    return children;
  }

  /** The pieces of text directly inside. */
  List<Span> texts() {
    return texts;
  }

  Optional<XmlElement> child(String wanted) {
    return children.stream().filter(element -> element.name.equals(wanted)).findFirst();
  }

  /** Where the text of a child stands; empty when there is no such child or it has none. */
  Optional<Span> textOf(String wanted) {
    return child(wanted).flatMap(element -> element.texts.stream().findFirst());
  }

  /** The decoded text of a child; empty when there is none. */
  String value(String wanted, String source) {
    return textOf(wanted).map(span -> XmlText.decode(span.of(source))).orElse("");
  }
}
