package io.github.adalscan.detect.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Snippets are laid out in lines that a reader can follow. */
class LayoutTest {
  private static final String LONG = "argumentThatTakesMuchOfTheLineBecauseItsNameIsLong";

  @Test
  void shortCodeStays() {
    assertThat(Layout.wrap("Object a = b.c(d).e();")).isEqualTo("Object a = b.c(d).e();");
  }

  @Test
  void assignmentsBreakFirst() {
    assertThat(Layout.wrap("SomeTypeWithALongName variableWithALongName = call(" + LONG + ", 1);"))
        .isEqualTo("SomeTypeWithALongName variableWithALongName =\n    call(" + LONG + ", 1);");
  }

  @Test
  void chainsGetOneLinkALine() {
    assertThat(Layout.wrap("Builder.of(a).first(" + LONG + ").second(\"(a). b\", " + LONG + ")"))
        .isEqualTo(
            "Builder.of(a)\n    .first(" + LONG + ")\n    .second(\"(a). b\", " + LONG + ")");
  }

  @Test
  void argumentsGetOneLineEachWhereOneIsNotEnough() {
    assertThat(Layout.wrap("call(" + LONG + ", " + LONG + ")"))
        .isEqualTo("call(\n    " + LONG + ",\n    " + LONG + ")");
  }

  @Test
  void blocksKeepTheirLines() {
    assertThat(Layout.wrap("call(a).then(\n    x -> {\n    })"))
        .isEqualTo("call(a)\n    .then(\n        x -> {\n        })");
  }

  @Test
  void otherCodeIsLeftLong() {
    String sum = "(" + LONG + " != null ? " + LONG + " : 1) + \"/.default\"";
    assertThat(Layout.wrap(sum)).isEqualTo(sum);
  }
}
