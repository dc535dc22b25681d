package io.github.adalscan.detect.member;

import com.azure.json.JsonSerializable;
import com.microsoft.aad.msal4j.PublicClientApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.slf4j.Logger;

/** Compiles sources in memory against MSAL4J, and nothing else but the JDK. */
final class MsalCompiler {
  private MsalCompiler() {}

  /** The errors of each source by its class name; sources without errors are not in it. */
  static Map<String, List<String>> errors(Map<String, String> sourcesByClass) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<Source> units = new ArrayList<>();
    sourcesByClass.forEach((name, text) -> units.add(new Source(name, text)));
    List<String> options =
        List.of("--release", "17", "-proc:none", "-Xmaxerrs", "9999", "-cp", classPath());
    try (StandardJavaFileManager files = compiler.getStandardFileManager(found, Locale.ROOT, null);
        JavaFileManager discarding = new Discarding(files)) {
      compiler.getTask(null, discarding, found, options, null, units).call();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return byClass(found.getDiagnostics());
  }

  private static Map<String, List<String>> byClass(
      List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    Map<String, List<String>> errors = new TreeMap<>();
    for (Diagnostic<? extends JavaFileObject> each : diagnostics) {
      if (each.getKind() == Diagnostic.Kind.ERROR) {
        String name = each.getSource() == null ? "" : each.getSource().getName();
        errors
            .computeIfAbsent(name, key -> new ArrayList<>())
            .add(each.getLineNumber() + ": " + each.getMessage(Locale.ROOT));
      }
    }
    return errors;
  }

  private static String classPath() {
    return Stream.of(PublicClientApplication.class, JsonSerializable.class, Logger.class)
        .map(type -> Path.of(URI.create(location(type))).toString())
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }

  private static String location(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().toString();
  }

  /** A source held in memory. */
  private static final class Source extends SimpleJavaFileObject {
    private final String name;
    private final String text;

    Source(String name, String text) {
      super(URI.create("memory:///" + name + ".java"), Kind.SOURCE);
      this.name = name;
      this.text = text;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Takes class files and forgets them. */
  private static final class Discarding extends ForwardingJavaFileManager<JavaFileManager> {
    Discarding(JavaFileManager inner) {
      super(inner);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return new Sink(className);
    }
  }

  /** Where a class file goes. */
  private static final class Sink extends SimpleJavaFileObject {
    Sink(String className) {
      super(URI.create("memory:///" + className.replace('.', '/') + ".class"), Kind.CLASS);
    }

    @Override
    public java.io.OutputStream openOutputStream() {
      return java.io.OutputStream.nullOutputStream();
    }
  }
}
