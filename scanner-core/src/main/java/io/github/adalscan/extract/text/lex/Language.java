package io.github.adalscan.extract.text.lex;

/**
 * What the light reader knows of a language.
 *
 * @param lexis its comments and strings
 * @param shape what stands outside of them
 * @param imports how it takes in names
 */
public record Language(Lexis lexis, Shape shape, Imports imports) {
  /** What text outside of comments and strings can be. */
  public enum Shape {
    /** Code: names and operators, never a text. */
    CODE,
    /** Words and values without quotes, as in a shell. */
    WORDS,
    /** Lines of keys and values. */
    KEYS,
    /** Shell words, with instructions that set variables. */
    CONTAINER
  }

  /** How names of other platforms are taken in. */
  public enum Imports {
    NONE,
    GO,
    GO_MODULE,
    CSHARP,
    /** Pages with C# in them. */
    RAZOR,
    FSHARP,
    BASIC,
    SCRIPT,
    PYTHON,
    PYTHON_SETUP,
    PYTHON_PROJECT,
    REQUIREMENTS,
    POWERSHELL,
    R,
    RUBY,
    PODS,
    APPLE,
    /** Packages of Paket, one a line. */
    PAKET,
    /** Components of web pages, with scripts in them. */
    COMPONENT,
    /** Maven artifacts in texts. */
    ARTIFACTS
  }

  static Language code(Lexis lexis) {
    return new Language(lexis, Shape.CODE, Imports.NONE);
  }

  static Language words(Lexis lexis) {
    return new Language(lexis, Shape.WORDS, Imports.NONE);
  }

  static Language keys() {
    return new Language(Lexis.NONE, Shape.KEYS, Imports.NONE);
  }

  Language with(Imports how) {
    return new Language(lexis, shape, how);
  }
}
