package io.github.adalscan.model;

import java.util.Locale;

/** How far a scan goes where it could go on for ever. {@code --stats} tells what was left out. */
public enum Bound {
  /** What one expression can be. */
  ALTERNATIVES("of the values that one expression can have, some were left out"),
  /** Calls within calls. */
  CALL_DEPTH("callers of callers, or calls within calls, were not looked at further"),
  /** Callers of one method, or creations of one type. */
  CALLERS("of the callers of one method, some were left out"),
  /** Chains of calls that one value is the end of. */
  CHAINS("of the chains of calls that make one request, some were left out"),
  /** Expressions, fields and calls on the way to one value. */
  DEPTH("a value lies behind more fields, variables and calls than are followed"),
  /** Files that spell no keyword and take part. */
  FILES("files that only names lead to were not read"),
  /** Code units of a text that is put together. */
  LENGTH("a text that is put together is longer than anybody would write"),
  /** How often the way of one object branches out, and how long it is. */
  LOOKUPS("the way of one object branches out more often than is followed"),
  /** Names by which more files are searched for. */
  NAMES("names of types were not searched for in further files"),
  /** Types within types, keys within keys. */
  NESTING("types of answers or of settings are nested deeper than is followed"),
  /** Ancestors of a POM and what it imports, or ancestors of a type. */
  PARENTS("a POM or a type has more ancestors than are looked at"),
  /** Parts of one request. */
  PARTS("of the objects that make one request, some were left out"),
  /** Places that an answer passes through. */
  PLACES("an answer passes through more places than are followed"),
  /** Names in one value of a build file. */
  PROPERTIES("a value of a build file names more properties than are looked up"),
  /** Parts of a file that its reader passes over. */
  READING("a file was read in part: too many texts, or too deeply nested"),
  /** Rounds of loops that are told apart. */
  ROUNDS("the rounds of a loop, or the constants of an enum, were not told apart"),
  /** Ways in which one place is looked at. */
  SCENES("of the ways in which one place is reached, some were left out"),
  /** Lists of texts that one value can be. */
  SETS("of the lists of scopes that one value can be, some were left out"),
  /** Requests that are sent with something else. */
  SLICES("requests were not searched for a token that other objects add"),
  /** Expressions that are looked at for one value. */
  STEPS("one value took more steps than are allowed for it"),
  /** Methods that one call can run. */
  TARGETS("of the methods that one call can run, some were left out"),
  /** Expressions that are looked at for a project. */
  TOTAL_STEPS("all values together took more steps than are allowed for a scan"),
  /** How often more files are searched for by names that were found. */
  WAVES("declarations of declarations were not looked for"),
  /** How often files are judged anew with the twins of their types. */
  WORLDS("modules with types of the same names were judged together");

  private final String meaning;

  Bound(String meaning) {
    this.meaning = meaning;
  }

  /** The lower-case, dashed name. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it says when it was met, as a clause. */
  public String meaning() {
    return meaning;
  }
}
