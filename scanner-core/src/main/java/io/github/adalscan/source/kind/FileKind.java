package io.github.adalscan.source.kind;

/** What a file is written in, as far as its name tells; decides which extractor reads it. */
public enum FileKind {
  JAVA,
  /** Kotlin, Scala, Groovy and JSP: other sources that import Java types; read by their tokens. */
  JVM_SOURCE,
  MAVEN_POM,
  GRADLE,
  VERSION_CATALOG,
  PROPERTIES,
  YAML,
  JSON,
  XML,
  /** Markdown, AsciiDoc, HTML, plain text: prose, where a host name is documentation. */
  PROSE,
  /** Every other text file. */
  TEXT;

  /** True when files of this kind may declare dependencies. */
  public boolean declaresDependencies() {
    return this != JAVA && this != YAML && this != JSON && this != PROSE;
  }
}
