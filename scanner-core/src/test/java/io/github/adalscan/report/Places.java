package io.github.adalscan.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads back what a format says: {@code RULE path:line} for each finding. */
final class Places {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern LINE =
      Pattern.compile("(?m)^(\\S+):(\\d+):\\d+: (?:error|warning|note) ([A-Z]+\\d{4}): ");
  private static final Pattern GITHUB =
      Pattern.compile("(?m)^::\\w+ file=([^,]+),line=(\\d+),.*,title=adalscan ([A-Z]+\\d{4})::");
  private static final Pattern AZURE =
      Pattern.compile("sourcepath=([^;]+);linenumber=(\\d+);columnnumber=\\d+;code=(\\w+);");
  private static final Pattern MARKDOWN =
      Pattern.compile("</b> ([A-Z]+\\d{4}) <code>([^<]+):(\\d+)</code>");

  private Places() {}

  static List<String> of(Format format, byte[] document) throws Exception {
    String text = new String(document, StandardCharsets.UTF_8);
    List<String> places =
        switch (format) {
          case TEXT -> matches(LINE, text, 3, 1, 2);
          case GITHUB -> {
            List<String> all = new ArrayList<>(matches(GITHUB, text, 3, 1, 2));
            all.addAll(matches(LINE, text, 3, 1, 2));
            yield all;
          }
          case AZURE -> matches(AZURE, text, 3, 1, 2);
          case MARKDOWN -> matches(MARKDOWN, text, 1, 2, 3);
          case CHECKSTYLE, JUNIT -> xml(format, document);
          case CSV -> csv(text);
          case JSON, SARIF, GITLAB, RDJSONL, SONAR -> json(format, text);
        };
    return places.stream().sorted().toList();
  }

  private static List<String> matches(Pattern pattern, String text, int rule, int path, int line) {
    List<String> places = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      places.add(matcher.group(rule) + " " + matcher.group(path) + ":" + matcher.group(line));
    }
    return places;
  }

  private static List<String> xml(Format format, byte[] document) throws Exception {
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(document))
            .getDocumentElement();
    boolean junit = format == Format.JUNIT;
    NodeList found = root.getElementsByTagName(junit ? "failure" : "error");
    List<String> places = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      Element element = (Element) found.item(i);
      Element parent = (Element) element.getParentNode();
      places.add(
          junit
              ? parent.getAttribute("name").split(" ", 2)[0]
                  + " "
                  + parent.getAttribute("file")
                  + ":"
                  + parent.getAttribute("line")
              : element.getAttribute("source").replace("adalscan.", "")
                  + " "
                  + parent.getAttribute("name")
                  + ":"
                  + element.getAttribute("line"));
    }
    return places;
  }

  private static List<String> csv(String text) {
    return text.lines()
        .skip(1)
        .map(line -> line.split(",", 5))
        .map(cells -> cells[0] + " " + cells[2] + ":" + cells[3])
        .toList();
  }

  private static List<String> json(Format format, String text) throws IOException {
    List<String> places = new ArrayList<>();
    if (format == Format.RDJSONL) {
      for (String line : text.lines().toList()) {
        JsonNode node = MAPPER.readTree(line);
        places.add(place(node, "/code/value", "/location/path", "/location/range/start/line"));
      }
      return places;
    }
    JsonNode root = MAPPER.readTree(text);
    switch (format) {
      case JSON ->
          root.get("findings")
              .forEach(n -> places.add(place(n, "/rule", "/path", "/region/startLine")));
      case GITLAB ->
          root.forEach(
              n -> places.add(place(n, "/check_name", "/location/path", "/location/lines/begin")));
      case SONAR ->
          root.get("issues")
              .forEach(
                  n ->
                      places.add(
                          place(
                              n,
                              "/ruleId",
                              "/primaryLocation/filePath",
                              "/primaryLocation/textRange/startLine")));
      default ->
          root.at("/runs/0/results")
              .forEach(
                  n ->
                      places.add(
                          URLDecoder.decode(
                              place(
                                  n,
                                  "/ruleId",
                                  "/locations/0/physicalLocation/artifactLocation/uri",
                                  "/locations/0/physicalLocation/region/startLine"),
                              StandardCharsets.UTF_8)));
    }
    return places;
  }

  private static String place(JsonNode node, String rule, String path, String line) {
    return node.at(rule).asText() + " " + node.at(path).asText() + ":" + node.at(line).asInt();
  }
}
