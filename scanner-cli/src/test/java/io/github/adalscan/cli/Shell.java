package io.github.adalscan.cli;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs shell parts of templates with the program of this build as {@code adalscan} on the path.
 *
 * @param folder where they run
 * @param tools a folder of programs that come first on the path
 */
record Shell(Path folder, Path tools) {
  /** What a script left. */
  record Outcome(int code, String out, String err) {}

  private static final List<String> STRICT =
      List.of("bash", "--noprofile", "--norc", "-euo", "pipefail", "-c");

  /** A shell in a folder, with the program on the path. */
  static Shell in(Path folder, Path tools) throws IOException {
    Files.createDirectories(tools);
    Shell shell = new Shell(folder, tools);
    shell.tool(
        "adalscan",
        "exec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xss16m -cp '%s' %s \"$@\""
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                classPath(),
                Main.class.getName()));
    return shell;
  }

  /** True when a program is there. */
  static boolean has(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  /** Puts a script on the path. */
  void tool(String name, String script) throws IOException {
    Path file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + script + "\n");
    if (!file.toFile().setExecutable(true)) {
      throw new IOException(file + " cannot be made executable");
    }
  }

  /** Runs a script as build services do. */
  Outcome run(String script, Map<String, String> variables) throws IOException {
    List<String> command = new ArrayList<>(STRICT);
    command.add(script);
    return start(command, variables);
  }

  /** Runs a program. */
  Outcome start(List<String> command, Map<String, String> variables) throws IOException {
    Path out = Files.createTempFile(tools, "out", "");
    Path err = Files.createTempFile(tools, "err", "");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment(variables));
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    try {
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IOException("no end: " + command);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private Map<String, String> environment(Map<String, String> variables) {
    Map<String, String> all = new TreeMap<>();
    all.put("PATH", tools + ":" + System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
    all.put("HOME", tools.toString());
    all.put("LC_ALL", "C.UTF-8");
    all.put("GIT_CONFIG_NOSYSTEM", "1");
    all.put("GIT_AUTHOR_NAME", "a");
    all.put("GIT_AUTHOR_EMAIL", "a@example.com");
    all.put("GIT_COMMITTER_NAME", "a");
    all.put("GIT_COMMITTER_EMAIL", "a@example.com");
    all.putAll(variables);
    return all;
  }

  private static String classPath() {
    ClassLoader loader = Main.class.getClassLoader();
    return loader instanceof URLClassLoader known
        ? Stream.of(known.getURLs()).map(Shell::path).collect(Collectors.joining(":"))
        : System.getProperty("java.class.path");
  }

  private static String path(URL address) {
    return java.net.URLDecoder.decode(address.getPath(), StandardCharsets.UTF_8);
  }
}
