package io.github.adalscan.graph.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.model.Replacement.Permissions;
import io.github.adalscan.rule.catalog.graph.GraphCatalog;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionAdvisorTest {
  private static final PermissionAdvisor ADVISOR = GraphCatalog.permissions();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          GET    | /me                                     | User.Read              | -
          GET    | /users                                  | User.Read.All          | User.Read.All
          GET    | https://graph.microsoft.com/v1.0/users/{id}?$select=id | User.Read.All | User.Read.All
          GET    | https://graph.microsoft.com/beta/users/a@b.com | User.Read.All   | User.Read.All
          PATCH  | /Users('a')                             | User.ReadWrite.All     | User.ReadWrite.All
          GET    | /me/manager                             | User.Read.All          | -
          POST   | /groups/{id}/members/$ref               | GroupMember.ReadWrite.All | GroupMember.ReadWrite.All
          DELETE | /groups/{gid}/members/{uid}/$ref        | GroupMember.ReadWrite.All | GroupMember.ReadWrite.All
          GET    | /users/{id}/memberOf/microsoft.graph.group | Directory.Read.All  | Directory.Read.All
          GET    | /groups/$count                          | GroupMember.Read.All   | GroupMember.Read.All
          GET    | /users/delta                            | User.Read.All          | User.Read.All
          GET    | /servicePrincipals(appId='x')           | Application.Read.All   | Application.Read.All
          GET    | /organization                           | User.Read              | Organization.Read.All
          POST   | /users/{id}/revokeSignInSessions        | User.RevokeSessions.All | User.RevokeSessions.All
          GET    | /communications/callRecords/getSmsLog(fromDateTime=2026-01-01,toDateTime={to}) | - | CallRecord-PstnCalls.Read.All
          GET    | /sites/{id}/lists                       | Sites.Read.All         | Sites.Read.All
          GET    | /drives/{id}/items/{item}/delta         | Files.Read             | Files.Read.All
          GET    | /drives/{id}/root                       | Files.Read             | Files.Read.All
          GET    | /sites/root/drive/root/permissions      | Files.Read             | Files.Read.All
          POST   | /me/drive/special/photos/children       | Files.ReadWrite        | -
          GET    | /me/drive/root:/a/b:/children           | Files.Read             | -
          GET    | /drives/{id}/root:/a/b                  | Files.Read             | Files.Read.All
          PUT    | /drives/{id}/items/{item}:/name:/content | Files.ReadWrite       | Files.ReadWrite.All
          GET    | /me/mailFolders/{folder}/messageRules   | MailboxSettings.Read   | -
          GET    | /users/{id}/mailFolders/{folder}/messageRules | MailboxSettings.Read | MailboxSettings.Read
          GET    | /reports/getOffice365ActiveUserDetail   | Reports.Read.All       | Reports.Read.All
          GET    | /sites/contoso.sharepoint.com:/sites/hr | Sites.Read.All         | Sites.Read.All
          GET    | /sites/contoso.sharepoint.com:/sites/hr:/lists | Sites.Read.All  | Sites.Read.All
          GET    | /sites/contoso.sharepoint.com:/sites/hr:/drive/root:/a | Files.Read | Files.Read.All
          GET    | /sites/contoso.sharepoint.com/getByPath(path='{p}')/lists | Sites.Read.All | Sites.Read.All
          GET    | /sites/{id}/getByPath/{path}/lists      | Sites.Read.All         | Sites.Read.All
          GET    | /sites/{id}/getByPath(path='{p}')      | Sites.Read.All         | Sites.Read.All
          POST   | /security/microsoft.graph.security.runHuntingQuery | ThreatHunting.Read.All | ThreatHunting.Read.All
          GET    | /users/{id}/{what}                      | -                      | -
          GET    | /drives                                 | -                      | -
          GET    | /no/such/path                           | -                      | -
          PATCH  | /me/memberOf                            | -                      | -
          """)
  void tellsTheLeastPrivilegedPermissions(
      String method, String address, String delegated, String application) {
    assertThat(ADVISOR.advise(method, address))
        .isEqualTo(
            new Permissions(
                delegated == null ? List.of() : List.of(delegated),
                application == null ? List.of() : List.of(application)));
  }

  @Test
  void nothingBelowMeIsForApplications() {
    for (String path : List.of("/me", "/me/manager", "/me/photo/$value", "/me/getMemberGroups")) {
      assertThat(ADVISOR.advise("GET", path).application()).isEmpty();
    }
  }

  @Test
  void permissionsThatAreNeededTogetherAreToldTogether() {
    assertThat(ADVISOR.advise("GET", "/servicePrincipals/{id}/claimsMappingPolicies").application())
        .containsExactly("Application.ReadWrite.OwnedBy", "Policy.Read.All");
  }

  @Test
  void oddAddressesNeedNothing() {
    for (String odd : List.of("", "/", "?", "https://", "https://host", "{", "//", "a'b(")) {
      assertThat(ADVISOR.advise("GET", odd)).isEqualTo(Permissions.NONE);
    }
  }
}
