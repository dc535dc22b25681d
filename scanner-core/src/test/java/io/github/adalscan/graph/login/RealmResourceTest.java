package io.github.adalscan.graph.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealmResourceTest {
  private static final String ID = "00000003-0000-0ff1-ce00-000000000000";

  @ParameterizedTest
  @ValueSource(strings = {"/a.sharepoint.com@b", "%2Fa%40b", "%%2F%s%%40%s", "%/{host}%@{realm}"})
  void knowsItInEverySpelling(String rest) {
    assertThat(RealmResource.is(ID + rest)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/.default", "@b", "%a/b@c"})
  void needsHostAndRealm(String rest) {
    assertThat(RealmResource.is(ID + rest)).isFalse();
    assertThat(RealmResource.is("https://graph.microsoft.com/a@b")).isFalse();
  }
}
