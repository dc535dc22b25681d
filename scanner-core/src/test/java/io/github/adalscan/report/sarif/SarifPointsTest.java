package io.github.adalscan.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Every point of the profile that the reports keep to, by its number. */
class SarifPointsTest {
  /**
   * A point.
   *
   * @param says what has to hold, in a few words
   */
  record Point(int number, String says, Executable check) {}

  private static final int LAST = 55;

  @TempDir static Path folder;

  @TestFactory
  Stream<DynamicTest> points() throws IOException {
    SarifDocuments documents = new SarifDocuments(folder);
    List<Point> all = new ArrayList<>(new SarifRulePoints(documents).all());
    all.addAll(new SarifResultPoints(documents).all());
    all.addAll(new SarifRunPoints(documents).all());
    assertThat(all.stream().map(Point::number))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, LAST).boxed().toList());
    return all.stream()
        .map(
            point ->
                DynamicTest.dynamicTest(
                    "point %02d: %s".formatted(point.number, point.says), point.check));
  }
}
