package io.github.adalscan.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.cli.Program;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The parameters of the goals are the options of the command line. */
class ParametersTest {
  /** Options that are none of a build, and why. */
  private static final Map<String, String> LEFT_OUT =
      Map.of(
          "--help", "the goal 'help' describes the parameters",
          "--version", "the version of the plugin is the version of the program",
          "--color", "Maven colours its log",
          "--verbose", "Maven has -X, which shows the arguments",
          "--debug", "Maven has -X",
          "--list-files", "it answers a person at the command line",
          "--why", "it goes with --list-files",
          "--files-from", "its paths start at the folder of the process, which is not the build's",
          "--stdin-filename", "a build has no standard input");

  private static final Pattern OPTION = Pattern.compile("(?m)^ {2,6}(?:-\\w, )?(--[a-z-]+)");

  @Test
  void everyOptionOfAScanIsAParameterOfCheck() throws IOException {
    Set<String> options = options("scan");
    assertThat(options).hasSizeGreaterThan(30).containsAll(LEFT_OUT.keySet());
    options.removeAll(LEFT_OUT.keySet());
    assertThat(properties("check")).containsAll(options.stream().map(this::property).toList());
  }

  @Test
  void everyOptionOfABaselineIsAParameterOfBaseline() throws IOException {
    Set<String> options = options("baseline", "create");
    options.addAll(options("baseline", "prune"));
    options.removeAll(LEFT_OUT.keySet());
    assertThat(properties("baseline")).containsAll(options.stream().map(this::property).toList());
  }

  @Test
  void aReportHasTheParametersOfACheckButForTheGate() throws IOException {
    Set<String> check = properties("check");
    check.removeAll(properties("report"));
    assertThat(check)
        .containsExactlyInAnyOrder("adalscan.failOn", "adalscan.maxFindings", "adalscan.exitZero");
  }

  @Test
  void theGoalsRunOnceAndInParallelBuilds() throws IOException {
    for (String goal : List.of("check", "report", "baseline")) {
      assertThat(goal(goal))
          .contains("<aggregator>true</aggregator>", "<threadSafe>true</threadSafe>")
          .contains("<requiresProject>false</requiresProject>");
    }
    assertThat(goal("check")).contains("<phase>verify</phase>");
    assertThat(descriptor()).contains("<goalPrefix>adalscan</goalPrefix>");
  }

  private String property(String option) {
    StringBuilder name = new StringBuilder();
    for (String word :
        (option.equals("--rules") ? "rule-directory" : option.substring(2)).split("-", -1)) {
      name.append(
          name.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1));
    }
    return "adalscan." + name;
  }

  private static Set<String> options(String... command) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.add("--help");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(new Program(out, out, Map.of()).run(arguments)).isEqualTo(Program.CLEAN);
    return found(OPTION, out.toString(StandardCharsets.UTF_8));
  }

  private static Set<String> properties(String goal) throws IOException {
    return found(Pattern.compile("\\$\\{(adalscan\\.\\w+)\\}"), goal(goal));
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> all = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      all.add(matcher.group(1));
    }
    return all;
  }

  private static String goal(String name) throws IOException {
    String all = descriptor();
    int start = all.indexOf("<goal>" + name + "</goal>");
    return all.substring(start, all.indexOf("</mojo>", start));
  }

  private static String descriptor() throws IOException {
    try (InputStream file = CheckMojo.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
