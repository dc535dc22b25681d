package io.github.adalscan.source.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adalscan.model.FileContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContextsTest {
  private final Contexts contexts = new Contexts(ContextRules.BUILT_IN);

  private FileContext of(String path) {
    return contexts.of(path, FileKinds.of(path.substring(path.lastIndexOf('/') + 1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A.java",
        "src/main/java/com/acme/A.java",
        "src/main/java/com/acme/test/A.java",
        "src/main/java/com/acme/LoadTest.java",
        "src/main/java/com/example/demo/DemoApplication.java",
        "src/main/java/it/acme/Login.java",
        "src/com/example/A.java",
        "src/it.properties",
        "messages/it/app.properties",
        "Latest.java",
        "Contest.java",
        "EXIT.java",
        "Testament.java",
        "attest/A.java",
        "contest/A.java",
        "src/main/java/com/acme/target/A.java",
        "src/main/java/com/acme/recordings/Recording.java",
        "src/main/resources/mappings/user.json",
        "src/main/resources/templates/index.html",
        "src/main/webapp/login.xhtml",
        "build/A.java",
        "build.gradle",
        "docs/snippets.py",
        "app.js",
        "src/com/acme/vendor/Vendor.java",
        "src/app/vendor/vendor.component.ts",
        "src/main/java/com/acme/vendor/Vendor.java",
        "web/adal-login.js",
        "web/vendors/list.js",
      })
  void pathsOfMainCode(String path) {
    assertThat(of(path)).isEqualTo(FileContext.MAIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/test/java/com/acme/A.java",
        "src/test/resources/application.yml",
        "src/it/simple/pom.xml",
        "src/integrationTest/java/A.java",
        "src/testFixtures/java/A.java",
        "app/src/androidTest/java/A.java",
        "integration-test/src/main/java/A.java",
        "hono-integration-tests/src/main/java/A.java",
        "test/A.java",
        "Tests/A.cs",
        "My.Product.Tests/A.cs",
        "testdata/input.properties",
        "src/com/acme/test/A.java",
        "src/com/acme/ATest.java",
        "src/com/acme/ATests.java",
        "src/com/acme/LoginIT.java",
        "src/com/acme/TestLogin.java",
        "a/LoginSpec.groovy",
        "a/LoginSpec.kt",
        "web/login.test.ts",
        "web/login.spec.js",
        "pkg/login_test.go",
        "tools/test_login.py",
        "tests/README.md",
        "tools/tests_azure/common.py",
        "spec/support/endpoint.rb",
        "test/samples/A.java",
      })
  void pathsOfTests(String path) {
    assertThat(of(path)).isEqualTo(FileContext.TEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "samples/web/src/main/java/com/acme/A.java",
        "Samples/A.cs",
        "azure-spring-boot-samples/a/A.java",
        "example/A.java",
        "demo/pom.xml",
        "quickstart/application.properties",
        "tutorials/1/A.java",
      })
  void pathsOfSamples(String path) {
    assertThat(of(path)).isEqualTo(FileContext.SAMPLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vendor/github.com/Azure/go-autorest/autorest/adal/token.go",
        "tools/vendor/github.com/acme/a.go",
        "src/main/resources/static/vendor/a.js",
        "public/vendor/login.js",
        "third_party/adal4j/src/main/java/A.java",
        "ui/node_modules/adal-node/lib/adal.js",
        "bower_components/adal-angular/lib/token.js",
        "App/Scripts/adal.js",
        "src/main/webapp/js/adal-angular.js",
        "web/adal-1.0.17.js",
        "vendor/cache/tests/a.rb",
      })
  void pathsOfCopies(String path) {
    assertThat(of(path)).isEqualTo(FileContext.VENDORED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/test/resources/session-records/login.json",
        "sdk/SessionRecords/A/login.json",
        "fixtures/users.json",
        "spec/cassettes/login.yml",
        "web/__snapshots__/login.test.js.snap",
        "trace.har",
        "src/test/resources/mappings/token.json",
        "wiremock/mappings/token.json",
        "src/test/resources/__files/token.html",
      })
  void pathsOfRecordedData(String path) {
    assertThat(of(path)).isEqualTo(FileContext.RECORDED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "target/classes/application.properties",
        "core/target/generated-sources/A.java",
        "build/generated/A.java",
        "src/main/java/com/acme/generated/A.java",
        "src/test/generated/A.java",
        "web/app.min.js",
        "app.iml",
        ".idea/libraries/adal4j.xml",
      })
  void pathsOfGeneratedCode(String path) {
    assertThat(of(path)).isEqualTo(FileContext.GENERATED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "docs/index.html",
        "LICENSE",
        "src/main/java/notes.txt",
        "src/site/xdoc/setup.xml",
      })
  void pathsOfDocumentation(String path) {
    assertThat(of(path)).isEqualTo(FileContext.DOCUMENTATION);
  }

  @ParameterizedTest
  @CsvSource({
    "legacy/A.java, GENERATED",
    "legacy/deep/down/A.java, GENERATED",
    "other/legacy/A.java, MAIN",
    "a/Fake.java, TEST",
    "src/test/java/Fake.java, TEST",
    "src/test/java/Real.java, MAIN",
  })
  void statementsOfTheUserComeFirst(String path, FileContext expected) {
    ContextRules rules =
        new ContextRules(
            List.of(
                new ContextRules.Rule("/legacy/", FileContext.GENERATED),
                new ContextRules.Rule("Fake*.java", FileContext.TEST),
                new ContextRules.Rule("**/java/Real.java", FileContext.MAIN)));
    assertThat(new Contexts(rules).of(path, FileKind.JAVA)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "!a", "# a"})
  void aGlobHasToSaySomething(String glob) {
    assertThatThrownBy(() -> new ContextRules.Rule(glob, FileContext.TEST))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a glob");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// Code generated by protoc. DO NOT EDIT.\npackage a;",
        "/* DO NOT EDIT */",
        "// <auto-generated>\n",
        "package a;\n@Generated(\"tool\")\nclass A {}",
        "package a;\n@javax.annotation.Generated(\"tool\")\nclass A {}",
        "@Generated class A {}",
      })
  void textThatSaysItIsGenerated(String text) {
    assertThat(Contexts.refine(FileContext.MAIN, text)).isEqualTo(FileContext.GENERATED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "class A {}",
        "@Entity class A { @Id @GeneratedValue Long id; }",
        "class A { String head = \"// Code generated by A\"; }",
        "class Generated {}",
      })
  void textThatDoesNotSayIt(String text) {
    assertThat(Contexts.refine(FileContext.MAIN, text)).isEqualTo(FileContext.MAIN);
  }

  @Test
  void onlyTheBeginningOfTheTextCounts() {
    assertThat(Contexts.refine(FileContext.TEST, " ".repeat(2030) + "// DO NOT EDIT"))
        .isEqualTo(FileContext.GENERATED);
    assertThat(Contexts.refine(FileContext.TEST, " ".repeat(2040) + "// DO NOT EDIT"))
        .isEqualTo(FileContext.TEST);
  }

  @ParameterizedTest
  @EnumSource(names = {"RECORDED", "DOCUMENTATION", "GENERATED"})
  void recordedDataAndProseStayWhatTheyAre(FileContext context) {
    assertThat(Contexts.refine(context, "DO NOT EDIT")).isEqualTo(context);
  }
}
