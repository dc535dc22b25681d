package io.github.adalscan.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The plugin is a thin coat: it holds the command line and nothing below it. */
class ArchitectureTest {
  private static final String GENERATED = "HelpMojo";
  private static final JavaClasses PLUGIN =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .withImportOption(location -> !location.contains(GENERATED))
          .importPackages("io.github.adalscan.maven");

  @Test
  void onlyTheProgramOfTheCommandLineIsUsed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("io\\.github\\.adalscan\\.(?!maven\\.|cli\\.Program$)[a-z]+\\..*")
        .check(PLUGIN);
  }

  @Test
  void theProcessOfTheBuildIsLeftAlone() {
    noClasses().should().callMethod(System.class, "exit", int.class).check(PLUGIN);
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.lang\\.(Process|ProcessBuilder|Runtime|reflect\\..*)")
        .check(PLUGIN);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "java.util.logging..")
        .check(PLUGIN);
    noClasses()
        .that()
        .doNotHaveSimpleName("AdalscanMojo")
        .should()
        .accessField(System.class, "out")
        .check(PLUGIN);
  }

  @Test
  void nothingIsKeptBetweenGoals() {
    fields().that().areStatic().should().beFinal().check(PLUGIN);
  }

  @Test
  void classesAreFinalUnlessTheyAreMadeToBeExtended() {
    classes()
        .that()
        .areNotInterfaces()
        .and()
        .doNotHaveModifier(JavaModifier.ABSTRACT)
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(PLUGIN);
  }

  @Test
  void theOnlyPackageIsNullMarked() {
    assertThat(PLUGIN.stream().map(JavaClass::getPackage).distinct())
        .hasSize(1)
        .allMatch(it -> it.isAnnotatedWith(NullMarked.class));
  }
}
