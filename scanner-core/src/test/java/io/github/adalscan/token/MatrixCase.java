package io.github.adalscan.token;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A project made of a way in which a scope travels, a request, and a value with what it violates.
 *
 * @param files content by path
 */
record MatrixCase(String title, Map<String, String> files) {
  private static final String CLIENT =
      """
      package app;
      import java.net.URI;
      import java.net.http.HttpClient;
      import java.net.http.HttpRequest;
      import java.net.http.HttpResponse;
      public class Client {
        private final Tokens tokens;
        public Client(Tokens tokens) {
          this.tokens = tokens;
        }
        public String list() throws Exception {
          String bearer = "Bearer " + $GET;
          HttpRequest request = HttpRequest.newBuilder(URI.create("https://graph.microsoft.com/v1.0/users")) $CALL
              .header("Authorization", bearer).build();
          return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
      }
      """;

  /** What is written of a scope: the text, the rule at its place, the rule at the call. */
  private record Value(String text, String here, String call) {}

  private static final Map<String, List<Value>> VALUES =
      Map.of(
          "app",
          List.of(
              new Value("https://graph.microsoft.com", "SCP0001", ""),
              new Value("https://graph.microsoft.com/User.Read.All", "FLW0001", ""),
              new Value("https://management.azure.com/.default", "", "AUD0006"),
              new Value("https://graph.microsoft.com/.default", "", "")),
          "user",
          List.of(
              new Value("https://graph.microsoft.com", "SCP0001", ""),
              new Value("https://graph.microsoft.com/User.ReadAll", "SCP0010", ""),
              new Value("https://management.azure.com/.default", "", "AUD0006"),
              new Value("https://graph.microsoft.com/User.ReadBasic.All", "", "")));

  static List<MatrixCase> all(boolean full) throws IOException {
    Map<String, Map<String, String>> ways = sections("ways");
    List<MatrixCase> all = new ArrayList<>();
    int turn = 0;
    for (Map.Entry<String, Map<String, String>> way : ways.entrySet()) {
      for (Map.Entry<String, Map<String, String>> request : sections("requests").entrySet()) {
        for (Value value : VALUES.getOrDefault(part(request.getValue(), "values"), List.of())) {
          boolean fits = way.getValue().getOrDefault("for", value.text()).contains(value.text());
          if (fits && (full || turn++ % 13 == 0)) {
            String title = way.getKey() + " | " + request.getKey() + " | " + value.text();
            all.add(new MatrixCase(title, files(way.getValue(), request.getValue(), value)));
          }
        }
      }
    }
    return all;
  }

  private static Map<String, String> files(
      Map<String, String> way, Map<String, String> request, Value value) {
    Map<String, String> files = new TreeMap<>();
    files.put("src/main/java/app/Tokens.java", mark(tokens(way, request), value));
    way.forEach(
        (key, text) -> {
          if (key.startsWith("file ")) {
            files.put(key.substring(5), mark(text, value));
          }
        });
    String call = value.call().isEmpty() ? "" : "// expect: " + value.call();
    files.put(
        "src/main/java/app/Client.java",
        mark(
            CLIENT
                .replace("$GET", way.getOrDefault("client", "tokens.get()").strip())
                .replace("$CALL", call),
            value));
    return files;
  }

  private static String tokens(Map<String, String> way, Map<String, String> request) {
    return "package app;\n"
        + way.getOrDefault("imports", "")
        + request.getOrDefault("imports", "")
        + "public class Tokens"
        + clause(" extends ", part(way, "extends"))
        + clause(" implements ", part(way, "implements"))
        + " {\n"
        + way.getOrDefault("members", "")
        + request.getOrDefault("members", "")
        + ("public String get(" + way.getOrDefault("params", "").strip() + ") throws Exception {\n")
        + way.getOrDefault("before", "")
        + request.getOrDefault("request", "").replace("$S", part(way, "use"))
        + "}\n}\n";
  }

  private static String part(Map<String, String> parts, String name) {
    return parts.getOrDefault(name, "").strip();
  }

  private static String clause(String word, String name) {
    return name.isEmpty() ? "" : word + name;
  }

  /** Writes the value, and what is expected on its line. */
  private static String mark(String text, Value value) {
    int cut = value.text().lastIndexOf('.');
    boolean marked = text.contains("//!");
    StringBuilder all = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      boolean here = marked ? line.contains("//!") : line.contains("$V") || line.contains("$A");
      String written =
          line.replace("//!", "")
              .replace("$V", value.text())
              .replace("$A", value.text().substring(0, cut))
              .replace("$B", value.text().substring(cut));
      boolean expected = here && !value.here().isEmpty();
      all.append(expected ? expect(line, written, value) : written).append('\n');
    }
    return all.substring(0, all.length() - 1);
  }

  /** Properties, YAML and text blocks end with the value: the mark stands on a line before it. */
  private static String expect(String line, String written, Value value) {
    return line.contains(";") || line.contains("(") || line.contains("//!") || line.contains("{\"")
        ? written + " // expect: " + value.here()
        : "# expect-next: " + value.here() + "\n" + written;
  }

  private static Map<String, Map<String, String>> sections(String name) throws IOException {
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    for (String part : read(name).split("(?m)^##### ", -1)) {
      String title = part.lines().findFirst().orElse("");
      if (!title.isBlank()) {
        all.put(title, parts(part.substring(title.length() + 1)));
      }
    }
    return all;
  }

  private static Map<String, String> parts(String section) {
    Map<String, String> parts = new LinkedHashMap<>();
    String key = "";
    for (String line : section.split("\n", -1)) {
      if (line.matches(
          "@(file .*|[a-z]+|(extends|implements|params|client|values|for|not|compiled) .*)")) {
        boolean file = line.startsWith("@file ");
        int blank = line.indexOf(' ');
        key = file || blank < 0 ? line.substring(1) : line.substring(1, blank);
        parts.put(key, file || blank < 0 ? "" : line.substring(blank + 1) + "\n");
      } else if (!line.isEmpty()) {
        parts.merge(key, line + "\n", String::concat);
      }
    }
    return parts;
  }

  private static String read(String name) throws IOException {
    String path = "/token/" + name + ".txt";
    try (InputStream in =
        Objects.requireNonNull(MatrixCase.class.getResourceAsStream(path), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
