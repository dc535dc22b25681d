package io.github.adalscan.graph.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.graph.permission.PermissionNames.PermissionName;
import io.github.adalscan.rule.catalog.graph.GraphCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionNamesTest {
  private static final PermissionNames NAMES = GraphCatalog.permissionNames();

  @ParameterizedTest
  @CsvSource({
    "User.ReadAll, User.Read.All",
    "Groups.Read.All, Group.Read.All",
    "Users.Read.All, User.Read.All",
    "Calendars.Read.All, Calendars.Read",
    "Usre.Read, User.Read",
    "mail.raed, Mail.Read",
  })
  void guessesWhatWasMeant(String written, String meant) {
    assertThat(NAMES.nearest(written)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"S", "api", "Orders.Submit", "access_as_user", "everything"})
  void doesNotGuessAtOtherWords(String written) {
    assertThat(NAMES.nearest(written)).isEmpty();
  }

  @Test
  void knowsWhoCanHaveAPermission() {
    assertThat(NAMES.find("user.read").filter(PermissionName::isDelegated)).isPresent();
    assertThat(NAMES.find("User.Read").filter(PermissionName::isApplication)).isEmpty();
    assertThat(NAMES.find("Application.ReadWrite.OwnedBy").orElseThrow().delegated()).isEmpty();
    assertThat(NAMES.find("Directory.Read")).isEmpty();
  }
}
