package io.github.adalscan.extract.text.jvm;

/** Tokens of a language of the JVM in the order of their source. */
public interface JvmTokenRow {
  /** The token at an index; an end token outside. */
  JvmToken get(int index);

  /** The index behind a dotted name that begins at an index. */
  default int afterName(int index) {
    int at = index;
    while (get(at).isWord()) {
      at++;
      if (!get(at).is(".") || !get(at + 1).isWord()) {
        return at;
      }
      at++;
    }
    return at;
  }

  /** The text of the tokens between two indexes, without blanks. */
  default String join(int from, int to) {
    StringBuilder joined = new StringBuilder();
    for (int i = from; i < to; i++) {
      joined.append(get(i).text());
    }
    return joined.toString();
  }
}
