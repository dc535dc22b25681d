package io.github.adalscan.link.type;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.TypeUse;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.testing.JavaSources;
import io.github.adalscan.testing.NoLibraries;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Name resolution agrees with javac, which sees the same sources and stubs of the library. */
class NameOracleTest {
  private static final String ADAL = "com.microsoft.aad.adal4j";

  /** The library as the scanner knows it: by name only. */
  private static final class Library extends NoLibraries {
    private static final List<String> TYPES =
        List.of(
            ADAL + ".AuthenticationContext",
            ADAL + ".AuthenticationResult",
            ADAL + ".AuthenticationCallback",
            ADAL + ".ClientCredential",
            ADAL + ".UserInfo");

    @Override
    public boolean declares(String name) {
      return TYPES.contains(name);
    }
  }

  private static final Map<String, String> STUBS =
      Map.of(
          "AuthenticationContext",
          "public class AuthenticationContext { public static final int X = 1;"
              + " public AuthenticationContext(String a) {}"
              + " public AuthenticationResult acquireToken(String r) { return null; } }",
          "AuthenticationResult",
          "public class AuthenticationResult {}",
          "AuthenticationCallback",
          "public interface AuthenticationCallback { void onSuccess(AuthenticationResult r); }",
          "ClientCredential",
          "public class ClientCredential { public ClientCredential(String a, String b) {} }",
          "UserInfo",
          "public class UserInfo {}");

  @TestFactory
  List<DynamicTest> agreesWithTheCompiler() {
    List<DynamicTest> tests = new ArrayList<>();
    NameCases.all()
        .forEach((name, sources) -> tests.add(DynamicTest.dynamicTest(name, () -> check(sources))));
    return tests;
  }

  private static void check(Map<String, String> sources) throws IOException {
    Map<String, String> expected = compiled(sources);
    List<FileFacts> files =
        sources.entrySet().stream()
            .map(e -> JavaSources.extract(e.getKey(), e.getValue()))
            .toList();
    Declarations declarations =
        ProjectFacts.link(files, new ProjectPaths(sources.keySet()), new Library()).declarations();
    Map<String, String> actual = new TreeMap<>();
    for (FileFacts file : files) {
      for (TypeUse use : file.typeUses()) {
        String key = key(file.path(), use);
        if (expected.containsKey(key)) {
          actual.put(key, declarations.resolve(use.type()).orElse("?"));
        }
      }
    }
    assertThat(actual).isEqualTo(expected).isNotEmpty();
  }

  private static String key(String path, TypeUse use) {
    return path + ":" + use.region().endLine() + ":" + use.region().endColumn();
  }

  /** The library types that javac sees, and homonyms of them, by the end of their names. */
  private static Map<String, String> compiled(Map<String, String> sources) throws IOException {
    List<JavaFileObject> units = new ArrayList<>();
    sources.forEach((path, source) -> units.add(unit(path, source)));
    STUBS.forEach(
        (name, body) ->
            units.add(
                unit(
                    ADAL.replace('.', '/') + "/" + name + ".java",
                    "package " + ADAL + ";" + body)));
    StringWriter problems = new StringWriter();
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(problems, null, null, List.of("-proc:none"), null, units);
    List<CompilationUnitTree> trees = new ArrayList<>();
    task.parse().forEach(trees::add);
    task.analyze();
    assertThat(problems.toString()).as("the case compiles").isEmpty();
    Map<String, String> names = new TreeMap<>();
    for (CompilationUnitTree tree : trees) {
      if (sources.containsKey(pathOf(tree))) {
        new Collector(Trees.instance(task), tree, names).scan(tree, null);
      }
    }
    return names;
  }

  private static String pathOf(CompilationUnitTree tree) {
    return tree.getSourceFile().toUri().getPath().substring(1);
  }

  private static JavaFileObject unit(String path, String source) {
    return new SimpleJavaFileObject(URI.create("mem:///" + path), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }

  private static final class Collector extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Trees trees;
    private final CompilationUnitTree unit;
    private final Map<String, String> names;

    Collector(Trees trees, CompilationUnitTree unit, Map<String, String> names) {
      this.trees = trees;
      this.unit = unit;
      this.names = names;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree node, @Nullable Void unused) {
      add(node);
      return super.visitIdentifier(node, null);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree node, @Nullable Void unused) {
      add(node);
      return super.visitMemberSelect(node, null);
    }

    private void add(Tree node) {
      Element element = trees.getElement(getCurrentPath());
      if (element instanceof TypeElement type && Library.TYPES.stream().anyMatch(ends(type))) {
        SourcePositions positions = trees.getSourcePositions();
        long end = positions.getEndPosition(unit, node);
        if (end > 0) {
          long line = unit.getLineMap().getLineNumber(end);
          long column = unit.getLineMap().getColumnNumber(end);
          names.put(pathOf(unit) + ":" + line + ":" + column, nameOf(type));
        }
      }
    }

    private static java.util.function.Predicate<String> ends(TypeElement type) {
      return name -> name.endsWith("." + type.getSimpleName());
    }

    /** A local type has no canonical name; the scanner gives it one of its own. */
    private static String nameOf(TypeElement type) {
      return type.getNestingKind() == NestingKind.LOCAL
          ? "local"
          : type.getQualifiedName().toString();
    }
  }
}
