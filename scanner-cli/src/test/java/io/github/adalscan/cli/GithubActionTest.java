package io.github.adalscan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.adalscan.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The composite action of GitHub. */
@DisabledOnOs(OS.WINDOWS)
class GithubActionTest {
  private static final Template ACTION = Template.of("integrations/github/action.yml");
  private static final Pattern INPUT = Pattern.compile("\\$\\{\\{ inputs\\.([a-z0-9-]+) }}");
  private static final String OLD =
      "import com.microsoft.aad.adal4j.AuthenticationContext;\nclass Old {}\n";

  @TempDir private Path temporary;
  private Path project;
  private Path results;
  private Shell shell;

  @BeforeEach
  void prepare() throws IOException {
    project = Files.createDirectories(temporary.resolve("project"));
    results = Files.createDirectories(temporary.resolve("runner"));
    Files.createDirectories(project.resolve(".git"));
    Files.createDirectories(project.resolve("src"));
    Files.writeString(project.resolve("src/Old.java"), OLD);
    shell = Shell.in(project, temporary.resolve("tools"));
  }

  private static JsonNode step(int number) throws IOException {
    return ACTION.yaml().at("/runs/steps").path(number);
  }

  /** The variables of the first step as the runner fills them in. */
  private Map<String, String> variables(Map<String, String> inputs) throws IOException {
    JsonNode declared = ACTION.yaml().path("inputs");
    Map<String, String> all = new TreeMap<>();
    Template.variables(step(0).path("env"))
        .forEach(
            (name, value) -> {
              Matcher input = INPUT.matcher(value);
              if (input.matches()) {
                String key = input.group(1);
                String given = declared.path(key).path("default").asText("");
                all.put(name, inputs.getOrDefault(key, given));
              }
            });
    all.put("ACTION_PATH", ACTION.file().resolveSibling(".").normalize().toString());
    all.put("RUNNER_TEMP", results.toString());
    all.put("GITHUB_OUTPUT", results.resolve("output").toString());
    all.put("GITHUB_STEP_SUMMARY", results.resolve("summary").toString());
    return all;
  }

  private Shell.Outcome scan(Map<String, String> inputs) throws IOException {
    return shell.run(step(0).path("run").asText(), variables(inputs));
  }

  private List<String> output() throws IOException {
    return Files.readAllLines(results.resolve("output"));
  }

  @Test
  void hasTheShapeOfACompositeAction() throws IOException {
    JsonNode action = ACTION.yaml();
    assertThat(action.path("name").asText()).isEqualTo("adalscan");
    assertThat(action.path("description").asText()).isNotBlank();
    assertThat(action.at("/runs/using").asText()).isEqualTo("composite");
    for (JsonNode step : action.at("/runs/steps")) {
      assertThat(step.has("run")).isNotEqualTo(step.has("uses"));
      if (step.has("run")) {
        assertThat(step.path("shell").asText()).isEqualTo("bash");
        assertThat(step.path("run").asText()).doesNotContain("${{");
      } else {
        assertThat(step.path("uses").asText()).matches("[\\w./-]+@[0-9a-f]{40}");
      }
    }
  }

  @Test
  void everyInputIsUsedAndMirrorsAFlag() throws IOException {
    TreeSet<String> declared = new TreeSet<>();
    ACTION.yaml().path("inputs").fieldNames().forEachRemaining(declared::add);
    TreeSet<String> used = new TreeSet<>();
    Matcher reference = Pattern.compile("inputs\\.([a-z0-9-]+)").matcher(ACTION.text());
    while (reference.find()) {
      used.add(reference.group(1));
    }
    assertThat(used).isEqualTo(declared);
    for (JsonNode input : ACTION.yaml().path("inputs")) {
      assertThat(input.path("description").asText()).isNotBlank();
    }
    Template.mirrorsFlags(Template.variables(step(0).path("env")), INPUT);
  }

  @Test
  void findingsAreShownFirstAndFailAtTheGate() throws IOException {
    Shell.Outcome scan = scan(Map.of());
    assertThat(scan.err()).isEmpty();
    assertThat(scan.code()).isZero();
    assertThat(scan.out()).contains("::error file=src/Old.java,line=1,");
    String sarif = results.resolve("adalscan/adalscan.sarif").toString();
    assertThat(output())
        .containsExactly("findings=1", "new-findings=1", "exit-code=1", "sarif=" + sarif);
    assertThat(results.resolve("summary")).content().startsWith("## adalscan: 1 error");
    assertThat(Path.of(sarif)).content().contains("\"uri\":\"src/Old.java\"");
    JsonNode gate = step(2);
    assertThat(shell.run(gate.path("run").asText(), Map.of("EXIT_CODE", "1")).code()).isOne();
    assertThat(shell.run(gate.path("run").asText(), Map.of("EXIT_CODE", "0")).code()).isZero();
  }

  @Test
  void outputsAreThoseThatTheScriptWrites() throws IOException {
    scan(Map.of("fail-on", "never", "summary", "false"));
    TreeSet<String> written = new TreeSet<>();
    output().forEach(line -> written.add(line.substring(0, line.indexOf('='))));
    TreeSet<String> declared = new TreeSet<>();
    ACTION.yaml().path("outputs").fieldNames().forEachRemaining(declared::add);
    assertThat(declared).isEqualTo(written);
    for (String name : declared) {
      assertThat(ACTION.yaml().at("/outputs/" + name + "/value").asText())
          .isEqualTo("${{ steps.scan.outputs." + name + " }}");
    }
    assertThat(output()).contains("exit-code=0");
    assertThat(results.resolve("summary")).doesNotExist();
  }

  @Test
  void knownFindingsPassAndAreCounted() throws IOException {
    String known = project.resolve("known.json").toString();
    ProgramRun.of("baseline", "create", "--baseline", known, project.toString());
    Shell.Outcome scan =
        scan(Map.of("baseline", "known.json", "paths", "src\n\n", "level", "ADAL0001=warning"));
    assertThat(scan.code()).isZero();
    assertThat(output()).contains("findings=1", "new-findings=0", "exit-code=0");
  }

  @Test
  void aMistakeFailsTheStep() throws IOException {
    Shell.Outcome scan = scan(Map.of("fail-on", "bad"));
    assertThat(scan.code()).isEqualTo(ExitCode.USAGE);
    assertThat(scan.err()).contains("--fail-on");
    assertThat(scan.out()).contains("::error title=adalscan::");
    assertThat(results.resolve("output")).doesNotExist();
  }

  @Test
  void inputsAreNeverRun() throws IOException {
    Shell.Outcome scan =
        scan(Map.of("paths", "$(touch made); `touch made`", "config", "--version"));
    assertThat(scan.code()).isEqualTo(ExitCode.USAGE);
    assertThat(project.resolve("made")).doesNotExist();
  }

  @Test
  void anArchiveRunsOnlyWithItsDigest() throws IOException {
    Path program = Files.createDirectories(temporary.resolve("adalscan-9/bin"));
    Files.copy(shell.tools().resolve("adalscan"), program.resolve("adalscan"));
    shell.run(
        "chmod +x '%s/adalscan'; tar -czf ../a.tar.gz -C .. adalscan-9".formatted(program),
        Map.of());
    Files.delete(shell.tools().resolve("adalscan"));
    assertThat(scan(Map.of("archive", "../a.tar.gz")).out()).contains("archive-sha256 is missing");
    assertThat(scan(Map.of("archive", "../a.tar.gz", "archive-sha256", "00")).out())
        .contains("another digest");
    assertThat(results.resolve("output")).doesNotExist();
    String digest = shell.run("sha256sum ../a.tar.gz | cut -d ' ' -f 1", Map.of()).out().strip();
    assertThat(scan(Map.of("archive", "../a.tar.gz", "archive-sha256", digest)).code()).isZero();
    assertThat(output()).contains("findings=1");
  }

  @Test
  void withoutAProgramTheCommitIsBuilt() throws IOException {
    Path action = Files.createDirectories(temporary.resolve("action/integrations/github"));
    Files.copy(ACTION.file().resolveSibling("scan.sh"), action.resolve("scan.sh"));
    Path built = temporary.resolve("action/scanner-cli/target/adalscan-9/bin");
    Shell repository = new Shell(project, temporary.resolve("action"));
    repository.tool(
        "mvnw",
        "echo \"$@\"; mkdir -p '%s'; cp '%s/adalscan' '%s/'"
            .formatted(built, temporary.resolve("kept"), built));
    Files.createDirectories(temporary.resolve("kept"));
    Files.move(shell.tools().resolve("adalscan"), temporary.resolve("kept/adalscan"));
    Map<String, String> variables = variables(Map.of());
    variables.put("ACTION_PATH", action.toString());
    Shell.Outcome scan = shell.run(step(0).path("run").asText(), variables);
    assertThat(scan.code()).isZero();
    assertThat(scan.err()).contains("package");
    assertThat(output()).contains("findings=1");
  }
}
