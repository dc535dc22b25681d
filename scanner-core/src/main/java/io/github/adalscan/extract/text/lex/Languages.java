package io.github.adalscan.extract.text.lex;

import io.github.adalscan.extract.text.lex.Language.Imports;
import io.github.adalscan.extract.text.lex.Language.Shape;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.source.kind.FileKind;
import io.github.adalscan.source.walk.SourceFile;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Which language a file is in, by its name and, failing that, by its first characters. */
public final class Languages {
  private static final Language PLAIN = Language.words(Lexis.NONE);
  private static final Language MARKUP = Language.words(Lexis.MARKUP);
  private static final Language SHELL = Language.words(Lexis.SHELL);
  private static final Language RUBY = Language.code(Lexis.RUBY).with(Imports.RUBY);
  private static final Language PODS = Language.code(Lexis.RUBY).with(Imports.PODS);
  private static final Language CONTAINER =
      new Language(Lexis.SHELL, Shape.CONTAINER, Imports.NONE);
  private static final Language BAZEL = Language.code(Lexis.PYTHON).with(Imports.ARTIFACTS);
  private static final Map<String, Language> BY_EXTENSION = byExtension();
  private static final Map<String, Language> BY_NAME = byName();

  private Languages() {}

  /** The language of a file by its name, its folder and how it begins. */
  public static Language of(SourceFile file, String text) {
    String name = LastPart.ofPath(file.path()).toLowerCase(Locale.ROOT);
    Language named = BY_NAME.get(name);
    if (named != null) {
      return named;
    }
    if (name.startsWith("requirements") && name.endsWith(".txt")) {
      return PLAIN.with(Imports.REQUIREMENTS);
    }
    if (name.startsWith("dockerfile") || name.startsWith(".env")) {
      return name.startsWith(".env") ? Language.keys() : CONTAINER;
    }
    Language known = BY_EXTENSION.get(name.substring(name.lastIndexOf('.') + 1));
    if (known != null) {
      return known;
    }
    boolean mixed = name.endsWith(".config") || name.endsWith(".settings");
    return mixed && !startsMarkup(text) ? Language.keys() : byKind(file.kind(), text);
  }

  private static Language byKind(FileKind kind, String text) {
    return switch (kind) {
      case JAVA, JVM_SOURCE, GRADLE, JSON -> Language.code(Lexis.C);
      case MAVEN_POM, XML -> MARKUP;
      case YAML -> Language.words(Lexis.YAML);
      case PROPERTIES, VERSION_CATALOG -> Language.keys();
      case PROSE, TEXT -> byStart(text);
    };
  }

  private static Language byStart(String text) {
    String start = text.substring(0, Math.min(text.length(), 200)).strip();
    if (start.startsWith("#!")) {
      return start.contains("python") ? Language.code(Lexis.PYTHON).with(Imports.PYTHON) : SHELL;
    }
    return startsMarkup(text) ? MARKUP : PLAIN;
  }

  /** True when the first character that is not blank is that of markup. */
  static boolean startsMarkup(String text) {
    int first = Words.skipBlanks(text, 0, text.length());
    return first < text.length() && text.charAt(first) == '<';
  }

  private static Map<String, Language> byName() {
    Map<String, Language> names = new HashMap<>();
    put(names, PODS, "podfile", "cartfile");
    put(names, RUBY, "gemfile", "rakefile", "vagrantfile", "buildfile", "jarfile");
    put(names, SHELL, "makefile", "gnumakefile", "jenkinsfile.sh", "procfile");
    put(names, Language.words(Lexis.C).with(Imports.GO_MODULE), "go.mod");
    put(names, Language.code(Lexis.PYTHON).with(Imports.PYTHON_SETUP), "setup.py");
    put(
        names,
        Language.keys().with(Imports.PYTHON_PROJECT),
        "pyproject.toml",
        "pipfile",
        "setup.cfg");
    put(names, Language.code(Lexis.C), "jenkinsfile");
    put(names, BAZEL, "workspace", "module.bazel", "build", "buck");
    put(names, PLAIN.with(Imports.PAKET), "paket.dependencies", "paket.references");
    return Map.copyOf(names);
  }

  private static Map<String, Language> byExtension() {
    Map<String, Language> map = new HashMap<>();
    putCode(map);
    putOthers(map);
    return Map.copyOf(map);
  }

  private static void putCode(Map<String, Language> map) {
    Language c = Language.code(Lexis.C);
    put(map, c, "c", "cc", "cpp", "cxx", "h", "hpp", "rs", "dart", "proto", "thrift", "java");
    put(map, c, "cls", "trigger", "bal");
    put(map, c, "kt", "kts", "scala", "sc", "groovy", "gradle", "gvy", "json", "json5", "jsonc");
    put(map, Language.words(Lexis.C), "css", "scss", "less");
    put(map, c.with(Imports.APPLE), "m", "mm");
    put(map, Language.code(Lexis.SWIFT).with(Imports.APPLE), "swift");
    put(map, Language.code(Lexis.GO).with(Imports.GO), "go");
    Language script = Language.code(Lexis.JAVASCRIPT).with(Imports.SCRIPT);
    put(map, script, "js", "jsx", "ts", "tsx", "mjs", "cjs", "mts", "cts", "coffee");
    put(map, Language.code(Lexis.CSHARP).with(Imports.CSHARP), "cs", "csx", "cake");
    put(map, Language.code(Lexis.FSHARP).with(Imports.FSHARP), "fs", "fsx", "fsi");
    put(map, Language.code(Lexis.BASIC).with(Imports.BASIC), "vb", "bas", "vbs");
    put(map, Language.code(Lexis.PYTHON).with(Imports.PYTHON), "py", "pyi", "ipynb.py");
    put(map, RUBY, "rb", "gemspec", "rake");
    put(map, PODS, "podspec");
  }

  /** Scripts, queries, markup and what is only words. */
  private static void putOthers(Map<String, Language> map) {
    put(map, SHELL, "sh", "bash", "zsh", "ksh", "fish", "mk", "tcl");
    put(map, Language.words(Lexis.HASH), "pl", "pm", "jl", "nix", "awk", "http");
    put(map, Language.words(Lexis.HASH), "rest", "ex", "exs", "feature", "robot");
    put(map, Language.words(Lexis.HASH).with(Imports.R), "r");
    put(map, Language.words(Lexis.YAML), "yml", "yaml");
    Language power = Language.words(Lexis.POWERSHELL).with(Imports.POWERSHELL);
    put(map, power, "ps1", "psm1", "psd1");
    put(map, Language.words(Lexis.HCL), "tf", "tfvars", "hcl");
    put(map, Language.words(Lexis.BICEP), "bicep", "bicepparam");
    put(map, Language.code(Lexis.PHP), "php", "phtml");
    put(map, Language.words(Lexis.SQL), "sql", "hql", "ddl");
    put(map, Language.words(Lexis.LUA), "lua");
    put(map, Language.code(Lexis.ABAP), "abap");
    put(map, Language.code(Lexis.AL), "al");
    put(map, Language.code(Lexis.PASCAL), "pas", "dpr");
    put(map, Language.words(Lexis.LISP), "clj", "cljs", "cljc", "edn", "boot");
    put(map, Language.words(Lexis.BATCH), "bat", "cmd");
    put(map, MARKUP, "xml", "pom", "html", "htm", "xhtml", "svg");
    put(map, MARKUP.with(Imports.COMPONENT), "vue", "svelte");
    put(map, MARKUP, "template", "csproj", "vbproj", "fsproj", "props", "targets");
    put(map, Language.words(Lexis.PAGE), "jsp", "jspx", "jspf", "tag", "ftl", "vm", "gsp");
    Language page = Language.words(Lexis.PAGE).with(Imports.RAZOR);
    put(map, page, "cshtml", "razor", "aspx", "ascx", "master", "ashx");
    put(map, BAZEL, "bzl", "bazel");
    put(map, CONTAINER, "dockerfile");
    put(map, Language.keys(), "ini", "conf", "cfg", "env", "toml", "properties", "editorconfig");
  }

  private static void put(Map<String, Language> map, Language language, String... names) {
    for (String name : names) {
      map.put(name, language);
    }
  }
}
