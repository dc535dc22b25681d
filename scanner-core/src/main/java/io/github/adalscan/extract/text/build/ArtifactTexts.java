package io.github.adalscan.extract.text.build;

import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.extract.text.lex.Span;
import io.github.adalscan.fact.Dependency;
import io.github.adalscan.model.Region;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Maven artifacts that texts of a source name: in one text, as Mill and Bazel have them, or in
 * three, as sbt, Grape and Bazel have them.
 */
public final class ArtifactTexts {
  private static final Set<String> PERCENTS = Set.of("%", "%%", "%%%");
  private static final Set<String> GROUPS = Set.of("group", "groupId", "group_id", "org");
  private static final Set<String> LABELS =
      Set.of("module", "name", "artifact", "artifactId", "artifact_id", "version");

  /** What stands before a text with a whole coordinate where the file alone tells nothing. */
  private static final List<String> MARKS =
      List.of("ivy", "mvn", "dep", "@Grab(", "@Grapes(", "DependsOn(");

  /** What stands between the artifact and the group where the artifact comes first. */
  private static final String TURNED = ",group=";

  /** The lists of sbt; the nearest one before an artifact holds it. */
  private static final String LIST = "Dependencies";

  private static final int REACH = 40;
  private static final int FAR = 5_000;

  /** A text and its quotes. */
  public record Quoted(int start, int end, Span content) {}

  private final FactCollector facts;
  private final String text;
  private final List<Quoted> texts;
  private final boolean build;

  private ArtifactTexts(FactCollector facts, List<Quoted> texts) {
    this.facts = facts;
    this.text = facts.source().text();
    this.texts = texts;
    this.build = BuildFiles.isOne(facts.file().path());
  }

  /** Adds the artifacts of a file, given its texts in order. */
  public static void find(FactCollector facts, List<Quoted> texts) {
    ArtifactTexts finder = new ArtifactTexts(facts, texts);
    for (int i = 0; i < texts.size(); i++) {
      finder.whole(texts.get(i));
      finder.parts(i);
    }
  }

  private void whole(Quoted quoted) {
    Optional<Coordinates> found =
        Coordinates.parse(quoted.content().of(text)).filter(Coordinates::unmistakable);
    if (found.isPresent() && (build || isMarked(before(quoted)))) {
      add(found.get().group(), found.get().artifact(), found.get().version(), quoted.content());
    }
  }

  private void parts(int index) {
    if (index + 1 >= texts.size()) {
      return;
    }
    Quoted group = texts.get(index);
    Quoted artifact = texts.get(index + 1);
    String between = between(group, artifact);
    boolean scala = PERCENTS.contains(between) && !isTakenOut(group.start());
    boolean listed = isComma(between) && opensList(before(group)) && !isTakenOut(before(group));
    if (between.equals(TURNED) && before(group).endsWith("artifact=")) {
      add(artifact.content().of(text), group.content().of(text), "", group.content());
    } else if (scala || listed) {
      String version = scala ? scalaVersion(index + 1) : listedVersion(index + 1);
      add(group.content().of(text), artifact.content().of(text), version, artifact.content());
    }
  }

  private String scalaVersion(int artifact) {
    Quoted name = texts.get(artifact);
    boolean more = artifact + 1 < texts.size();
    return more && between(name, texts.get(artifact + 1)).equals("%")
        ? texts.get(artifact + 1).content().of(text)
        : "";
  }

  private String listedVersion(int artifact) {
    boolean more = artifact + 1 < texts.size();
    return more && isComma(between(texts.get(artifact), texts.get(artifact + 1)))
        ? texts.get(artifact + 1).content().of(text)
        : "";
  }

  /** A comma, perhaps with the name of the argument behind it. */
  private static boolean isComma(String between) {
    if (!between.startsWith(",")) {
      return false;
    }
    int last = between.length() - 1;
    return last == 0 || (isAssign(between, last) && LABELS.contains(between.substring(1, last)));
  }

  private static boolean isAssign(String code, int at) {
    return code.charAt(at) == '=' || code.charAt(at) == ':';
  }

  private static boolean isMarked(String before) {
    return MARKS.stream().anyMatch(mark -> endsWithWord(before, mark));
  }

  /**
   * {@code group = } of a call with named arguments, {@code artifact(} of Bazel, {@code
   * require_jar(} of JRuby.
   */
  private static boolean opensList(String before) {
    int last = before.length() - 1;
    return endsWithWord(before, "artifact(")
        || endsWithWord(before, "require_jar(")
        || endsWithWord(before, "require_jar")
        || (last > 0
            && isAssign(before, last)
            && GROUPS.stream().anyMatch(group -> endsWithWord(before.substring(0, last), group)));
  }

  private static boolean isTakenOut(String before) {
    return before.toLowerCase(Locale.ROOT).contains("exclude(");
  }

  /** True within {@code excludeDependencies} of sbt. */
  private boolean isTakenOut(int position) {
    int list = text.lastIndexOf(LIST, position);
    return position - list < FAR && list > 0 && text.startsWith("exclude", list - 7);
  }

  private static boolean endsWithWord(String code, String word) {
    int start = code.length() - word.length();
    return code.endsWith(word)
        && (start == 0
            || word.charAt(0) == '@'
            || !Character.isJavaIdentifierPart(code.charAt(start - 1)));
  }

  /** What stands between two texts, without blanks; empty when it is too long to matter. */
  private String between(Quoted one, Quoted other) {
    return other.start() - one.end() > REACH ? "" : compact(one.end(), other.start());
  }

  private String before(Quoted quoted) {
    return compact(Math.max(0, quoted.start() - REACH), quoted.start());
  }

  /** A piece of the source without blanks. */
  private String compact(int from, int to) {
    StringBuilder code = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (text.charAt(i) > ' ') {
        code.append(text.charAt(i));
      }
    }
    return code.toString();
  }

  private void add(String group, String artifact, String version, Span span) {
    Region region = facts.source().region(span.start(), span.end());
    facts.dependency(Dependency.stated(group, artifact, version, region));
  }
}
