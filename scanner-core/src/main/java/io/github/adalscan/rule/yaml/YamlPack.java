package io.github.adalscan.rule.yaml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A YAML document in a form that is read without a YAML parser, whose start takes longer than the
 * search of ten thousand files. Written from the YAML when the scanner is built.
 */
public final class YamlPack {
  /** What the name of a packed resource ends with, after the name of its YAML. */
  public static final String SUFFIX = ".pack";

  private static final int SCALAR = 0;
  private static final int SEQUENCE = 1;
  private static final int MAPPING = 2;
  private static final int SEVEN_BITS = 7;
  private static final int MORE = 1 << SEVEN_BITS;

  private YamlPack() {}

  /** Packs a document. */
  public static byte[] write(YamlNode root) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(root, out);
    return out.toByteArray();
  }

  /**
   * Unpacks a document.
   *
   * @param file named in its marks
   */
  public static YamlNode read(String file, byte[] packed) {
    return read(file, packed, Set.of());
  }

  /**
   * Unpacks a document without the values of some keys, wherever they stand.
   *
   * @param file named in its marks
   */
  public static YamlNode read(String file, byte[] packed, Set<String> without) {
    return new Reader(file, packed, without).node();
  }

  private static void write(YamlNode node, ByteArrayOutputStream out) {
    if (node instanceof YamlNode.Scalar scalar) {
      out.write(SCALAR);
      write(node.mark(), out);
      write(scalar.value(), out);
    } else if (node instanceof YamlNode.Sequence sequence) {
      out.write(SEQUENCE);
      write(node.mark(), out);
      write(sequence.items().size(), out);
      sequence.items().forEach(item -> write(item, out));
    } else if (node instanceof YamlNode.Mapping mapping) {
      out.write(MAPPING);
      write(node.mark(), out);
      write(mapping.entries().size(), out);
      mapping.entries().forEach((key, entry) -> write(key, entry, out));
    }
  }

  private static void write(String key, YamlNode.Entry entry, ByteArrayOutputStream out) {
    write(key, out);
    write(entry.key(), out);
    byte[] value = write(entry.value());
    write(value.length, out);
    out.writeBytes(value);
  }

  private static void write(Mark mark, ByteArrayOutputStream out) {
    write(mark.line(), out);
    write(mark.column(), out);
  }

  private static void write(String text, ByteArrayOutputStream out) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    write(bytes.length, out);
    out.writeBytes(bytes);
  }

  private static void write(int number, ByteArrayOutputStream out) {
    int rest = number;
    while (rest >= MORE) {
      out.write(rest % MORE + MORE);
      rest >>>= SEVEN_BITS;
    }
    out.write(rest);
  }

  /** Reads what the methods above write; from plain bytes, as it runs before it is compiled. */
  private static final class Reader {
    private final String file;
    private final byte[] in;
    private final Set<String> without;
    private int next;

    Reader(String file, byte[] in, Set<String> without) {
      this.file = file;
      this.in = in;
      this.without = without;
    }

    YamlNode node() {
      int kind = in[next++];
      Mark mark = mark();
      return switch (kind) {
        case SCALAR -> new YamlNode.Scalar(text(), mark);
        case SEQUENCE -> new YamlNode.Sequence(items(number()), mark);
        default -> new YamlNode.Mapping(entries(number()), mark);
      };
    }

    private List<YamlNode> items(int count) {
      List<YamlNode> items = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        items.add(node());
      }
      return items;
    }

    private Map<String, YamlNode.Entry> entries(int count) {
      Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
      for (int i = 0; i < count; i++) {
        String key = text();
        Mark mark = mark();
        int length = number();
        if (without.contains(key)) {
          next += length;
        } else {
          entries.put(key, new YamlNode.Entry(mark, node()));
        }
      }
      return entries;
    }

    private Mark mark() {
      int line = number();
      return new Mark(file, line, number());
    }

    private String text() {
      int length = number();
      String text = new String(in, next, length, StandardCharsets.UTF_8);
      next += length;
      return text;
    }

    private int number() {
      int number = 0;
      int shift = 0;
      int part = in[next++];
      while (part < 0) {
        number |= (part + MORE) << shift;
        shift += SEVEN_BITS;
        part = in[next++];
      }
      return number | part << shift;
    }
  }
}
