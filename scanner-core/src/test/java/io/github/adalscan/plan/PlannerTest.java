package io.github.adalscan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.adalscan.engine.ScanListener;
import io.github.adalscan.engine.ScanRequest;
import io.github.adalscan.engine.Scanner;
import io.github.adalscan.model.Effort;
import io.github.adalscan.model.MigrationPlan;
import io.github.adalscan.model.MigrationPlan.Module;
import io.github.adalscan.model.MigrationPlan.Need;
import io.github.adalscan.model.MigrationPlan.PlanStep;
import io.github.adalscan.model.MigrationPlan.Stage;
import io.github.adalscan.plan.PlanCatalog.StepEntry;
import io.github.adalscan.report.answer.Plans;
import io.github.adalscan.rule.Rule;
import io.github.adalscan.rule.RuleSetLoader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlannerTest {
  private static final String ADAL =
      "import com.microsoft.aad.adal4j.AuthenticationContext;\nclass A { AuthenticationContext c; }\n";
  private static final String GRAPH =
      "class B { String u = \"https://graph.windows.net/contoso.com/users?api-version=1.6\"; }\n";

  @TempDir Path folder;

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private MigrationPlan plan() {
    return new Planner()
        .plan(new Scanner().survey(ScanRequest.of(List.of(folder)), ScanListener.NONE));
  }

  private Module module(String path) {
    return plan().modules().stream().filter(m -> m.path().equals(path)).findFirst().orElseThrow();
  }

  @Test
  void everyRuleBelongsToAStep() {
    PlanCatalog catalog = PlanCatalog.bundled();
    assertThat(RuleSetLoader.bundled().rules())
        .extracting(Rule::id)
        .allMatch(id -> catalog.step(id).isPresent());
    assertThat(catalog.steps()).extracting(StepEntry::id).doesNotHaveDuplicates();
  }

  @Test
  void aModuleIsTheNearestFolderWithABuildFile() throws IOException {
    write("pom.xml", "<project/>");
    write("a/pom.xml", "<project/>");
    write("b/build.gradle", "");
    write("c/x.csproj", "<Project/>");
    write("a/src/main/java/A.java", ADAL);
    write("b/src/main/java/B.java", GRAPH);
    write("tools/A.java", ADAL.replace("AuthenticationContext", "UserInfo"));
    assertThat(plan().modules()).extracting(Module::path).containsExactly(".", "a", "b", "c");
    assertThat(module(".").stage()).isEqualTo(Stage.ADAL);
    assertThat(module("a").stage()).isEqualTo(Stage.ADAL);
    assertThat(module("b").stage()).isEqualTo(Stage.AAD_GRAPH);
    assertThat(module("c").stage()).isEqualTo(Stage.DONE);
    assertThat(module("c").steps()).isEmpty();
  }

  @Test
  void stepsComeInTheirOrderWithPermissionsOfTheNewCalls() throws IOException {
    write("src/main/java/A.java", ADAL);
    write("src/main/java/B.java", GRAPH);
    Module module = module(".");
    assertThat(module.stage()).isEqualTo(Stage.BOTH);
    assertThat(module.steps())
        .extracting(PlanStep::id)
        .containsExactly("tokens", "endpoints", "properties", "permissions", "person");
    assertThat(module.needs())
        .extracting(Need::name, Need::application, Need::id)
        .containsExactly(
            tuple("User.Read.All", true, "df021288-bdef-4463-88db-98f22de89214"),
            tuple("User.Read.All", false, "a154be20-db9c-4678-8ab7-66f6cc099a59"));
    assertThat(MigrationPlan.counts(module.findings()).values().stream().mapToInt(n -> n).sum())
        .isEqualTo(module.findings().size());
    assertThat(module.renamed()).contains("objectId -> id");
  }

  @Test
  void whatAPersonDecidesIsSaidWithItsPlaces() throws IOException {
    write("src/main/java/B.java", GRAPH.replace("/users?", "/applicationRefs?"));
    PlanStep person = module(".").steps().get(module(".").steps().size() - 1);
    assertThat(MigrationPlan.counts(module(".").findings())).containsEntry(Effort.MANUAL, 1);
    assertThat(person.decisions())
        .anyMatch(decision -> decision.question().contains("no set of the same kind"));
  }

  @Test
  void findingsInTestsDoNotDecideTheStage() throws IOException {
    write("src/test/java/A.java", ADAL);
    assertThat(module(".").stage()).isEqualTo(Stage.DONE);
    assertThat(module(".").steps()).extracting(PlanStep::id).containsExactly("tokens", "person");
  }

  @Test
  void nothingLeftIsSaid() throws IOException {
    write("pom.xml", "<project/>");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Plans.text(plan(), out);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("Nothing is left to migrate.\n");
  }
}
