package io.github.adalscan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.adalscan.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The templates of Azure Pipelines, GitLab and Jenkins. */
@DisabledOnOs(OS.WINDOWS)
class BuildTemplatesTest {
  private static final Template AZURE = Template.of("integrations/azure/adalscan.yml");
  private static final Template GITLAB = Template.of("integrations/gitlab/adalscan.gitlab-ci.yml");
  private static final Template JENKINS = Template.of("integrations/jenkins/Jenkinsfile");
  private static final Pattern PARAMETER = Pattern.compile("\\$\\{\\{ parameters\\.([A-Za-z]+) }}");

  @TempDir private Path temporary;
  private Path project;
  private Shell shell;

  @BeforeEach
  void prepare() throws IOException {
    project = Files.createDirectories(temporary.resolve("project"));
    shell = Shell.in(project, temporary.resolve("tools"));
    Files.createDirectories(project.resolve("src"));
    Files.writeString(
        project.resolve("src/Old.java"),
        "import com.microsoft.aad.adal4j.AuthenticationContext;\nclass Old {}\n");
  }

  private Map<String, String> azure(Map<String, String> parameters) throws IOException {
    Map<String, String> given = new TreeMap<>();
    AZURE
        .yaml()
        .path("parameters")
        .forEach(each -> given.put(each.path("name").asText(), each.path("default").asText()));
    given.putAll(parameters);
    Map<String, String> all = new TreeMap<>();
    Template.variables(AZURE.yaml().at("/steps/0/env"))
        .forEach(
            (name, value) -> {
              Matcher parameter = PARAMETER.matcher(value);
              assertThat(parameter.matches()).as(value).isTrue();
              assertThat(given).containsKey(parameter.group(1));
              all.put(name, given.getOrDefault(parameter.group(1), ""));
            });
    all.put("BUILD_ARTIFACTSTAGINGDIRECTORY", temporary.resolve("staging").toString());
    all.put("AGENT_TEMPDIRECTORY", temporary.toString());
    return all;
  }

  @Test
  void azureHasStepsWithoutInsertedText() throws IOException {
    JsonNode script = AZURE.yaml().at("/steps/0");
    assertThat(script.path("bash").asText()).doesNotContain("${{", "$(");
    assertThat(AZURE.yaml().path("parameters").size()).isEqualTo(script.path("env").size());
    Template.mirrorsFlags(Template.variables(script.path("env")), PARAMETER);
    JsonNode publish = AZURE.yaml().at("/steps/1");
    assertThat(publish.path("task").asText()).isEqualTo("PublishBuildArtifacts@1");
    assertThat(publish.at("/inputs/ArtifactName").asText()).isEqualTo("CodeAnalysisLogs");
  }

  @Test
  void azureShowsPublishesAndFails() throws IOException {
    String script = AZURE.yaml().at("/steps/0/bash").asText();
    Shell.Outcome scan = shell.run(script, azure(Map.of("minSeverity", "warning")));
    assertThat(scan.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(scan.err()).isEmpty();
    Path reports = temporary.resolve("staging/adalscan");
    assertThat(scan.out())
        .contains("##vso[task.logissue type=error;sourcepath=src/Old.java;linenumber=1;")
        .contains("##vso[task.uploadsummary]" + temporary.resolve("adalscan.md"))
        .contains("##vso[task.setvariable variable=adalscanReports]" + reports);
    assertThat(reports.resolve("adalscan.sarif")).isNotEmptyFile();
    assertThat(temporary.resolve("adalscan.md")).content().startsWith("## adalscan: 1 error");
    Shell.Outcome wrong = shell.run(script, azure(Map.of("paths", "nowhere")));
    assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
    assertThat(wrong.out()).doesNotContain("##vso");
  }

  @Test
  void gitlabHasAJobWithReports() throws IOException {
    JsonNode job = GITLAB.yaml().path(".adalscan");
    assertThat(job.path("script").isArray()).isTrue();
    assertThat(job.at("/image/entrypoint/0").asText("none")).isEmpty();
    assertThat(job.at("/artifacts/when").asText()).isEqualTo("always");
    assertThat(job.at("/artifacts/reports/codequality").asText())
        .isEqualTo("gl-code-quality-report.json");
    assertThat(job.at("/rules").size()).isEqualTo(2);
  }

  /** The commands share a shell. */
  private static String gitlabScript() throws IOException {
    StringBuilder script = new StringBuilder();
    GITLAB
        .yaml()
        .at("/.adalscan/script")
        .forEach(each -> script.append(each.asText()).append('\n'));
    return script.toString();
  }

  @Test
  void gitlabReportsAllAndFailsOnWhatAMergeRequestAdds() throws IOException {
    shell.run("git init -q; git add .; git commit -qm old; git rev-parse HEAD > ../base", Map.of());
    Map<String, String> request =
        Map.of(
            "CI_MERGE_REQUEST_DIFF_BASE_SHA", Files.readString(temporary.resolve("base")).strip());
    Files.writeString(project.resolve("src/New.java"), "class New {}\n");
    Shell.Outcome gate = shell.run(gitlabScript(), request);
    assertThat(gate.out()).contains("outside of the change: 1 finding");
    assertThat(gate.code()).isZero();
    JsonNode report =
        new ObjectMapper().readTree(project.resolve("gl-code-quality-report.json").toFile());
    assertThat(report.at("/0/location/path").asText()).isEqualTo("src/Old.java");
    assertThat(project.resolve("adalscan.sarif")).isNotEmptyFile();
    assertThat(shell.run(gitlabScript(), Map.of()).code()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void jenkinsReportsAndLeavesTheGateToItsPlugin() throws IOException {
    String text = JENKINS.text();
    assertThat(text.chars().filter(c -> c == '{').count())
        .isEqualTo(text.chars().filter(c -> c == '}').count());
    assertThat(text).contains("recordIssues(", "sarif(id: 'adalscan'", "type: 'NEW_ERROR'");
    Matcher script = Pattern.compile("'''(.*?)'''", Pattern.DOTALL).matcher(text);
    assertThat(script.find()).isTrue();
    assertThat(script.group(1)).doesNotContain("\\", "$(");
    Matcher variable = Pattern.compile("withEnv\\(\\['(\\w+)=(\\w+)']\\)").matcher(text);
    assertThat(variable.find()).isTrue();
    Map<String, String> variables = Map.of(variable.group(1), variable.group(2));
    Shell.Outcome scan = shell.run(script.group(1), variables);
    assertThat(scan.out()).contains("src/Old.java:1:8: error ADAL0001");
    assertThat(scan.code()).isZero();
    assertThat(project.resolve("adalscan.sarif")).isNotEmptyFile();
    Files.writeString(project.resolve("adalscan-baseline.json"), "no baseline");
    assertThat(shell.run(script.group(1), variables).code()).isEqualTo(ExitCode.USAGE);
  }
}
