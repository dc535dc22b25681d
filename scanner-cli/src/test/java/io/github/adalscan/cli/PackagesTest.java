package io.github.adalscan.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The picture of {@code docs/architecture.md} for the command line. */
class PackagesTest {
  private static final String ROOT = "io.github.adalscan.cli";
  private static final JavaClasses PROGRAM =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);

  /** Each package, with everything that it may import; later ones may import earlier ones only. */
  private static final List<List<String>> IMPORTS =
      List.of(
          List.of("terminal"),
          List.of("argument"),
          List.of("config", "terminal", "argument"),
          List.of("option", "terminal", "argument", "config"),
          List.of("command", "terminal", "argument", "config", "option"),
          List.of("shell", "terminal", "argument", "config"));

  @Test
  void importsRunOneWay() {
    LayeredArchitecture picture = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (List<String> layer : IMPORTS) {
      picture = picture.layer(layer.get(0)).definedBy(ROOT + "." + layer.get(0));
    }
    for (List<String> layer : IMPORTS) {
      String[] allowed = layer.subList(1, layer.size()).toArray(String[]::new);
      picture =
          allowed.length == 0
              ? picture.whereLayer(layer.get(0)).mayNotAccessAnyLayer()
              : picture.whereLayer(layer.get(0)).mayOnlyAccessLayers(allowed);
    }
    picture.check(PROGRAM);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .check(PROGRAM);
  }

  @Test
  void everyPackageIsInThePictureAndNullMarked() {
    assertThat(PROGRAM.stream().map(JavaClass::getPackage).distinct())
        .hasSize(IMPORTS.size() + 1)
        .allMatch(it -> it.isAnnotatedWith(NullMarked.class))
        .extracting(it -> it.getName().substring(ROOT.length()))
        .contains("")
        .containsAll(IMPORTS.stream().map(layer -> "." + layer.get(0)).toList());
  }

  @Test
  void theProcessEndsInOnePlace() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Main.class.getName())
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(PROGRAM);
  }
}
