package io.github.adalscan.report.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML, an element a line; texts must hold no characters that XML forbids. */
public final class Xml {
  /** What goes into an element. */
  public interface Body {
    void write() throws XMLStreamException;
  }

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter writer;
  private int depth;

  private Xml() throws XMLStreamException {
    writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
  }

  /** Writes the outermost element of a document. */
  public interface Document {
    void write(Xml xml) throws XMLStreamException;
  }

  /**
   * Writes a document as UTF-8; its output is written at the end, or not at all.
   *
   * @throws IOException when the output fails, or the document is no XML
   */
  public static void write(OutputStream out, Document document) throws IOException {
    try {
      Xml xml = new Xml();
      xml.text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
      document.write(xml);
      xml.writer.close();
      out.write(xml.text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (XMLStreamException failed) {
      throw new IOException(failed);
    }
  }

  /** Writes an element; {@code attributes} are names and values in turn. */
  public void element(String name, Body body, String... attributes) throws XMLStreamException {
    start(name, attributes);
    newLine();
    depth++;
    body.write();
    depth--;
    indent();
    writer.writeEndElement();
    newLine();
  }

  /** Writes an element that holds a text. */
  public void leaf(String name, String content, String... attributes) throws XMLStreamException {
    start(name, attributes);
    writer.writeCharacters(content);
    writer.writeEndElement();
    newLine();
  }

  private void start(String name, String... attributes) throws XMLStreamException {
    indent();
    writer.writeStartElement(name);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      writer.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }

  private void indent() throws XMLStreamException {
    writer.writeCharacters("  ".repeat(depth));
  }

  private void newLine() throws XMLStreamException {
    writer.writeCharacters("\n");
  }
}
