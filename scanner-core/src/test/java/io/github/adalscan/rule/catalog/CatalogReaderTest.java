package io.github.adalscan.rule.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adalscan.rule.catalog.library.Member;
import io.github.adalscan.rule.yaml.RuleLoadException;
import io.github.adalscan.rule.yaml.YamlReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CatalogReaderTest {
  private static Catalogs read(String text) {
    return CatalogReader.read(List.of(YamlReader.read("c.yaml", text)));
  }

  private static Member member(String signature) {
    Catalogs catalogs =
        read(
            """
            libraries:
              - id: own
                name: Own
                packages: [com.example]
                keywords: [com.example]
                imports: [java.util.List, java.util.Map]
                types:
                  - name: Tokens
                    members: ['%s']
            """
                .formatted(signature));
    return catalogs.type("com.example.Tokens").orElseThrow().members().get(0);
  }

  @Test
  void readsSignatures() {
    Member method =
        member("get(String name, Map<String, List<Tokens>> all, long[] ids) -> List<T>");
    assertThat(method.kind()).isEqualTo(Member.Kind.METHOD);
    assertThat(method.parameterTypes())
        .containsExactly("java.lang.String", "java.util.Map", "long[]");
    assertThat(method.indexOf("all")).isEqualTo(1);
    assertThat(method.indexOf("none")).isEqualTo(-1);
    assertThat(method.returnType()).isEqualTo("java.util.List<java.lang.Object>");
    assertThat(member("new()").name()).isEqualTo(Member.CONSTRUCTOR);
    assertThat(member("static of() -> Tokens").kind()).isEqualTo(Member.Kind.STATIC_METHOD);
    assertThat(member("const ONE -> Tokens").returnType()).isEqualTo("com.example.Tokens");
    assertThat(member("close()").returnType()).isEmpty();
    assertThat(member("nested() -> Tokens.Inner").returnType())
        .isEqualTo("com.example.Tokens.Inner");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "get | is no signature",
        "get(String) | write a type and a name, not 'String'",
        "get(Unknown x) | type 'Unknown' is not known here",
        "a b() | 'a b' is no name",
        "get() -> Nothing | type 'Nothing' is not known here"
      })
  void refusesBadSignatures(String signature, String message) {
    assertThatThrownBy(() -> member(signature))
        .isInstanceOf(RuleLoadException.class)
        .hasMessageStartingWith("c.yaml:9:19: ")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "artifacts: [{coordinates: a}] | c.yaml:1:27: write group:artifact, not 'a'",
        "artifacts: [{coordinates: 'a:b', affected: [{versions: '[1', implies: adal-direct}]}] | '[1' is no version range",
        "artifacts: [{coordinates: 'a:b', affected: [{versions: '1', implies: adal}]}] | unknown word 'adal'",
        "apis: [{id: a, name: A}, {id: a, name: B}] | id 'a' is taken",
        "apsi: [] | unknown key 'apsi'; did you mean 'apis'?",
        "markers: [{platform: go, library: adal, kind: imprt, name: x}] | did you mean 'import'?"
      })
  void saysWhereAndWhatToWrite(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(RuleLoadException.class)
        .hasMessageContaining(message);
  }
}
