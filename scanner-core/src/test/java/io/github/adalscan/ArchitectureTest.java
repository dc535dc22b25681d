package io.github.adalscan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The picture of {@code docs/architecture.md}: who may import whom, and what stays behind what. */
class ArchitectureTest {
  private static final String ROOT = "io.github.adalscan.";
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("io.github.adalscan");

  /** Each package, with everything that it may import; later ones may import earlier ones only. */
  private static final List<List<String>> IMPORTS =
      List.of(
          List.of("model"),
          List.of("graph", "model"),
          List.of("source", "model"),
          List.of("fact", "model", "source"),
          List.of("extract", "model", "source", "fact"),
          List.of("rule", "model", "graph", "fact"),
          List.of("link", "model", "graph", "source", "fact", "rule"),
          List.of("token", "model", "graph", "fact", "rule", "link"),
          List.of("detect", "model", "graph", "source", "fact", "rule", "link", "token"),
          List.of("triage", "model", "source", "fact"),
          List.of("report", "model", "source", "triage"),
          List.of("explain", "model", "graph", "rule"),
          List.of("plan", "model", "graph", "rule"),
          List.of("diagnose", "model", "graph", "rule", "explain"),
          List.of(
              "engine", "model", "graph", "source", "fact", "extract", "rule", "link", "token",
              "detect", "triage"));

  /** The same for the packages within {@code link}. */
  private static final List<List<String>> LINK_IMPORTS =
      List.of(
          List.of("text"),
          List.of("limit", "text"),
          List.of("build", "limit"),
          List.of("place"),
          List.of("type", "limit", "place"),
          List.of("config", "text", "limit", "place", "type"),
          List.of("member", "limit", "place", "type"),
          List.of("fold", "text", "limit", "place", "type", "member"),
          List.of("value", "text", "limit", "place", "type", "config", "member", "fold"));

  /** The same for those of {@code token}. */
  private static final List<List<String>> TOKEN_IMPORTS =
      List.of(
          List.of("fact"),
          List.of("text", "fact"),
          List.of("request", "fact"),
          List.of("form", "fact", "request"),
          List.of("library", "fact", "text"),
          List.of("registration", "fact", "text", "request", "library"),
          List.of("origin", "fact", "form", "library", "registration"),
          List.of("sdk", "fact", "library", "origin"),
          List.of("call", "fact", "request", "origin", "sdk"));

  /** The same for those of {@code source}, which has none on top. */
  private static final List<List<String>> SOURCE_IMPORTS =
      List.of(
          List.of("path"),
          List.of("text"),
          List.of("kind", "path"),
          List.of("search", "text"),
          List.of("ignore", "path"),
          List.of("checkout", "path"),
          List.of("walk", "path", "text", "kind", "search", "ignore"));

  /** The same for those of {@code graph}. */
  private static final List<List<String>> GRAPH_IMPORTS =
      List.of(
          List.of("address"),
          List.of("login"),
          List.of("permission", "address", "login"),
          List.of("rewrite", "address", "permission"));

  /** The same for those of {@code rule.catalog}, which are tables of their own. */
  private static final List<List<String>> CATALOG_IMPORTS =
      List.of(
          List.of("api"),
          List.of("artifact"),
          List.of("library"),
          List.of("token"),
          List.of("graph"));

  /** The same for those of {@code extract.text}. */
  private static final List<List<String>> TEXT_IMPORTS =
      List.of(
          List.of("lex"),
          List.of("build", "lex"),
          List.of("python", "lex", "build"),
          List.of("jvm", "lex", "build"));

  /** A library and the packages that may use it. */
  private static final List<List<String>> FENCES =
      List.of(
          List.of("com.github.javaparser", "extract.java"),
          List.of("org.snakeyaml", "extract.config"),
          List.of("com.fasterxml.jackson", "rule", "triage", "report", "diagnose", "fact.store"),
          List.of("org.eclipse.jgit", "source", "triage"),
          List.of(
              "java.util.regex",
              "source",
              "link.text",
              "token",
              "detect",
              "triage",
              "report",
              "diagnose"),
          List.of("picocli"),
          List.of("java.net.http"),
          List.of("java.lang.reflect"));

  @Test
  void importsRunOneWay() {
    picture(ROOT, IMPORTS).ensureAllClassesAreContainedInArchitecture().check(CORE);
    slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CORE);
    slices().matching(ROOT + "report.(*)..").should().beFreeOfCycles().check(CORE);
  }

  /** What checks of tokens share is below them, and they do not know each other in circles. */
  @Test
  void checksOfTokensStandOnWhatTheyShare() {
    String token = ROOT + "detect.token";
    noClasses()
        .that()
        .resideInAPackage(token)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(token + ".*..")
        .check(CORE);
    slices().matching(token + ".(*)..").should().beFreeOfCycles().check(CORE);
  }

  @ParameterizedTest
  @MethodSource("divided")
  void importsRunOneWayWithin(String name, List<List<String>> imports) {
    String within = ROOT + name + ".";
    picture(within, imports).check(CORE);
    noClasses()
        .that()
        .resideInAPackage(within + "*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + name)
        .check(CORE);
    assertThat(CORE.stream().map(JavaClass::getPackageName).filter(it -> it.startsWith(within)))
        .allMatch(it -> imports.stream().anyMatch(layer -> it.equals(within + layer.get(0))));
  }

  /** Packages of whose parts the classes on top may use each, and no part those on top. */
  static Stream<Arguments> divided() {
    return Stream.of(
        Arguments.of("source", SOURCE_IMPORTS),
        Arguments.of("graph", GRAPH_IMPORTS),
        Arguments.of("rule.catalog", CATALOG_IMPORTS),
        Arguments.of("extract.text", TEXT_IMPORTS),
        Arguments.of("link", LINK_IMPORTS),
        Arguments.of("token", TOKEN_IMPORTS));
  }

  private static LayeredArchitecture picture(String root, List<List<String>> imports) {
    LayeredArchitecture picture = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (List<String> layer : imports) {
      picture = picture.optionalLayer(layer.get(0)).definedBy(root + layer.get(0) + "..");
    }
    for (List<String> layer : imports) {
      String[] allowed = layer.subList(1, layer.size()).toArray(String[]::new);
      picture =
          allowed.length == 0
              ? picture.whereLayer(layer.get(0)).mayNotAccessAnyLayer()
              : picture.whereLayer(layer.get(0)).mayOnlyAccessLayers(allowed);
    }
    return picture;
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void thePictureItselfRunsOneWay(List<List<String>> imports) {
    List<String> seen = new ArrayList<>();
    for (List<String> layer : imports) {
      assertThat(seen).containsAll(layer.subList(1, layer.size())).doesNotContain(layer.get(0));
      seen.add(layer.get(0));
    }
  }

  static Stream<List<List<String>>> pictures() {
    return Stream.of(
        IMPORTS,
        SOURCE_IMPORTS,
        GRAPH_IMPORTS,
        CATALOG_IMPORTS,
        TEXT_IMPORTS,
        LINK_IMPORTS,
        TOKEN_IMPORTS);
  }

  @TestFactory
  Stream<DynamicTest> librariesStayBehindTheirFences() {
    return FENCES.stream()
        .map(fence -> DynamicTest.dynamicTest(fence.get(0), () -> fence(fence).check(CORE)));
  }

  private static ArchRule fence(List<String> fence) {
    String[] users = fence.stream().skip(1).map(p -> ROOT + p + "..").toArray(String[]::new);
    return noClasses()
        .that()
        .resideOutsideOfPackages(users)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(fence.get(0) + "..");
  }

  @Test
  void theEngineHasNoTerminalNoExitNoNetworkAndStartsNothing() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CORE);
    noClasses().should().callMethod(System.class, "exit", int.class).check(CORE);
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.net\\.(Socket|ServerSocket|URLConnection|HttpURLConnection)")
        .check(CORE);
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(ProcessBuilder.class, Process.class)
        .check(CORE);
  }

  @Test
  void nothingIsKeptInStaticFields() {
    fields()
        .that()
        .areStatic()
        .and(areWritten())
        .should()
        .beFinal()
        .andShould(beOfATypeThatDoesNotChange())
        .check(CORE);
  }

  private static DescribedPredicate<JavaField> areWritten() {
    return DescribedPredicate.describe(
        "written by hand",
        field ->
            !field.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !field.getName().startsWith("$"));
  }

  private static ArchCondition<JavaField> beOfATypeThatDoesNotChange() {
    return new ArchCondition<>("be of a type that does not change") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        JavaClass type = field.getRawType();
        boolean changes =
            type.getPackageName().startsWith("java.util.concurrent")
                || type.isAssignableTo(Appendable.class)
                || type.isAssignableTo(ThreadLocal.class)
                || List.of("java.util.ArrayList", "java.util.HashMap", "java.util.TreeMap")
                    .contains(type.getName());
        if (changes) {
          events.add(SimpleConditionEvent.violated(field, field.getFullName() + " can change"));
        }
      }
    };
  }

  @Test
  void classesAreFinalUnlessTheyAreMadeToBeExtended() {
    classes()
        .that()
        .areNotInterfaces()
        .and()
        .areNotAssignableTo(Enum.class)
        .and()
        .doNotHaveModifier(JavaModifier.ABSTRACT)
        .and()
        .areNotAnonymousClasses()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(CORE);
  }

  @Test
  void nothingIsSerialisedByJava() {
    noClasses()
        .that()
        .areNotAssignableTo(Throwable.class)
        .and()
        .areNotAssignableTo(Enum.class)
        .should()
        .implement(Serializable.class)
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.io\\.Object(In|Out)putStream")
        .check(CORE);
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(CORE.stream().map(JavaClass::getPackage).distinct())
        .isNotEmpty()
        .allMatch(it -> it.isAnnotatedWith(NullMarked.class));
  }
}
