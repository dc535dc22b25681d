package io.github.adalscan.rule.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.fact.Marker;
import io.github.adalscan.model.Region;
import io.github.adalscan.rule.RuleSetLoader;
import io.github.adalscan.rule.catalog.api.HostEntry;
import io.github.adalscan.rule.catalog.artifact.ArtifactEntry;
import io.github.adalscan.rule.catalog.artifact.Implication;
import io.github.adalscan.rule.catalog.library.ApiType;
import io.github.adalscan.rule.catalog.library.Library;
import io.github.adalscan.rule.catalog.library.Member;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class BundledCatalogsTest {
  private static final Catalogs CATALOGS = RuleSetLoader.bundled().catalogs();
  private static final String ADAL = "com.microsoft.aad.adal4j.";
  private static final String RBAC = "com.microsoft.azure.management.graphrbac.";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)\\}");

  @Test
  void everyPublicTypeOfAdal4jHasMembers() {
    Library adal = CATALOGS.library("adal4j");
    assertThat(adal.allTypes())
        .hasSize(18)
        .allSatisfy(type -> assertThat(type.members()).as(type.name()).isNotEmpty())
        .allSatisfy(
            type ->
                assertThat(type.internal() || !type.replacement().isEmpty())
                    .as(type.name())
                    .isTrue());
  }

  @Test
  void everyMemberOfAdal4jSaysWhatReplacesItOrWhyNothingDoes() {
    for (ApiType type : CATALOGS.library("adal4j").allTypes()) {
      for (Member member : type.members()) {
        if (!type.internal()) {
          assertThat(member.replacement() + member.why())
              .as(type.name() + "." + member.name())
              .isNotEmpty();
        }
        assertThat(member.mechanical() && member.replacement().isEmpty()).isFalse();
      }
    }
  }

  @Test
  void templatesUseKnownPlaceholders() {
    for (Library library : CATALOGS.libraries().values()) {
      for (ApiType type : library.allTypes()) {
        type.members().forEach(member -> checkTemplate(library, type, member));
      }
    }
  }

  private static void checkTemplate(Library library, ApiType type, Member member) {
    PLACEHOLDER
        .matcher(member.replacement())
        .results()
        .map(result -> result.group(1))
        .forEach(
            name -> {
              boolean known =
                  name.equals("receiver")
                      || name.equals("application")
                      || name.startsWith("$")
                      || library.application(name).isPresent()
                      || library.placeholders().containsKey(name)
                      || member.indexOf(name) >= 0;
              assertThat(known).as("%s.%s: {%s}", type.name(), member.name(), name).isTrue();
            });
  }

  @Test
  void clausesEndWithoutPeriod() {
    for (Library library : CATALOGS.libraries().values()) {
      for (ApiType type : library.allTypes()) {
        assertThat(type.why()).doesNotEndWith(".");
        assertThat(type.members()).allSatisfy(m -> assertThat(m.why()).doesNotEndWith("."));
      }
    }
    assertThat(CATALOGS.artifacts()).allSatisfy(a -> assertThat(a.note()).doesNotEndWith("."));
  }

  @Test
  void acquireTokenIsToldApartByItsArguments() {
    ApiType context = CATALOGS.library("adal4j").type(ADAL + "AuthenticationContext").orElseThrow();
    assertThat(context.members("acquireToken")).hasSize(7);
    List<Member> secret =
        context.overloads("acquireToken", List.of("String", ADAL + "ClientCredential", ""));
    assertThat(secret).hasSize(1);
    assertThat(secret.get(0).replacement()).contains("ClientCredentialParameters");
    assertThat(secret.get(0).imports())
        .containsExactly("com.microsoft.aad.msal4j.ClientCredentialParameters");
    assertThat(secret.get(0).parameterTypes())
        .containsExactly(
            "java.lang.String", ADAL + "ClientCredential", ADAL + "AuthenticationCallback");
    assertThat(context.overloads("acquireToken", List.of("", "", "", "", ""))).hasSize(1);
    assertThat(context.overloads("acquireToken", List.of("", "", ""))).hasSize(3);
  }

  @Test
  void returnTypesLeadAlongChains() {
    assertThat(CATALOGS.returnType(ADAL + "AuthenticationContext", "acquireToken", 3))
        .contains("java.util.concurrent.Future<" + ADAL + "AuthenticationResult>");
    assertThat(CATALOGS.returnType(ADAL + "AuthenticationContext", "acquireDeviceCode", 3))
        .contains("java.util.concurrent.Future<" + ADAL + "DeviceCode>");
    assertThat(CATALOGS.returnType(ADAL + "AuthenticationResult", "getUserInfo", 0))
        .contains(ADAL + "UserInfo");
    assertThat(CATALOGS.returnType(ADAL + "AdalClaimsChallengeException", "getErrorCode", 0))
        .contains(ADAL + "AdalErrorCode");
    assertThat(CATALOGS.returnType("com.microsoft.azure.management.Azure", "accessManagement", 0))
        .contains("com.microsoft.azure.management.AccessManagement");
    assertThat(
            CATALOGS.returnType(
                "com.microsoft.azure.management.Azure.Authenticated", "activeDirectoryUsers", 0))
        .contains(RBAC + "ActiveDirectoryUsers");
    assertThat(CATALOGS.returnType(RBAC + "ActiveDirectoryUsers", "getByName", 1))
        .contains(RBAC + "ActiveDirectoryUser");
    assertThat(CATALOGS.returnType(RBAC + "implementation.GraphRbacManager", "users", 0))
        .contains(RBAC + "ActiveDirectoryUsers");
    assertThat(CATALOGS.returnType("java.lang.String", "length", 0)).isEmpty();
    assertThat(CATALOGS.returnType(ADAL + "AuthenticationContext", "acquireToken", 9)).isEmpty();
  }

  @Test
  void halfOfTheRbacTypesIsAzureResourceManager() {
    Library rbac = CATALOGS.library("graph-rbac");
    for (String name : List.of("RoleAssignment", "RoleDefinition", "BuiltInRole", "Permission")) {
      assertThat(rbac.type(RBAC + name).orElseThrow().talksTo("aad-graph")).as(name).isFalse();
    }
    for (String name : List.of("ActiveDirectoryUser", "ServicePrincipal", "GraphErrorException")) {
      assertThat(rbac.type(RBAC + name).orElseThrow().talksTo("aad-graph")).as(name).isTrue();
    }
    assertThat(rbac.typeOrEnclosing(RBAC + "ActiveDirectoryUser.DefinitionStages.Blank"))
        .isEqualTo(rbac.type(RBAC + "ActiveDirectoryUser"));
  }

  @Test
  void roleAssignmentsByNameLookThePrincipalUp() {
    ApiType assignee =
        CATALOGS.type(RBAC + "RoleAssignment.DefinitionStages.WithAssignee").orElseThrow();
    assertThat(assignee.overloads("forUser", List.of("String")))
        .singleElement()
        .satisfies(member -> assertThat(member.service()).isEqualTo("aad-graph"));
    assertThat(assignee.overloads("forUser", List.of(RBAC + "ActiveDirectoryUser")))
        .singleElement()
        .satisfies(member -> assertThat(member.service()).isEqualTo("arm"));
  }

  @Test
  void librariesOwnTheirPackagesAndNoNeighbours() {
    Library adal = CATALOGS.library("adal4j");
    assertThat(adal.ownsPackage("com.microsoft.aad.adal4j")).isTrue();
    assertThat(adal.ownsPackage("com.microsoft.aad.adal4jsample")).isFalse();
    assertThat(adal.owns(ADAL + "AuthenticationAuthority")).isTrue();
    assertThat(adal.owns("com.microsoft.aad.adal4jsample.AuthHelper")).isFalse();
    assertThat(adal.owns("com.microsoft.aad.adal4j.sub.Thing")).isFalse();
    Library android = CATALOGS.library("adal-android");
    assertThat(android.owns("com.microsoft.aad.adal.AuthenticationContext")).isTrue();
    assertThat(android.owns(ADAL + "AuthenticationContext")).isFalse();
    assertThat(CATALOGS.owner(ADAL + "UserInfo")).contains(adal);
    assertThat(CATALOGS.library("azure-symbols").owns("com.microsoft.azure.CloudException"))
        .isFalse();
  }

  @Test
  void keywordsOfALibraryReachEveryUse() {
    for (Library library : CATALOGS.libraries().values()) {
      assertThat(library.keywords()).as(library.id()).isNotEmpty();
      for (ApiType type : library.allTypes()) {
        type.members().stream()
            .filter(member -> member.service().equals("aad-graph"))
            .forEach(member -> checkKeyword(library, type, member));
      }
    }
  }

  private static void checkKeyword(Library library, ApiType type, Member member) {
    String spelt = (type.name() + "|" + member.name()).toLowerCase(Locale.ROOT);
    assertThat(library.keywords()).as(spelt).anyMatch(spelt::contains);
  }

  @Test
  void hostsOfAzureAdGraphAreComplete() {
    assertThat(CATALOGS.hosts("aad-graph"))
        .extracting(HostEntry::host)
        .containsExactlyInAnyOrder(
            "graph.windows.net",
            "graph.microsoftazure.us",
            "graph.chinacloudapi.cn",
            "graph.cloudapi.de",
            "graph.ppe.windows.net",
            "directory.windows.net",
            "directory.microsoftazure.us",
            "graph.usgovcloudapi.net");
    assertThat(CATALOGS.api("aad-graph").host("GRAPH.windows.net")).isPresent();
    assertThat(CATALOGS.api("aad-graph").host("notgraph.windows.net")).isEmpty();
    assertThat(CATALOGS.lookAlikes())
        .allSatisfy(each -> assertThat(CATALOGS.api("aad-graph").host(each.host())).isEmpty());
  }

  @Test
  void artifactsImplyByVersion() {
    assertThat(implied("com.microsoft.azure", "adal4j", "1.6.7"))
        .containsExactly(Implication.ADAL_DIRECT);
    assertThat(implied("com.microsoft.azure", "azure-eventhubs", "2.3.2")).isEmpty();
    assertThat(implied("com.microsoft.azure", "azure-eventhubs", "3.3.0"))
        .containsExactly(Implication.ADAL_TRANSITIVE);
    assertThat(implied("com.microsoft.sqlserver", "mssql-jdbc", "8.4.1.jre8"))
        .containsExactly(Implication.ADAL_OPTIONAL);
    assertThat(implied("com.microsoft.sqlserver", "mssql-jdbc", "9.2.1.jre8")).isEmpty();
    assertThat(implied("io.kubernetes", "client-java", "20.0.1"))
        .containsExactly(Implication.ADAL_TRANSITIVE);
    assertThat(implied("com.azure.resourcemanager", "azure-resourcemanager-authorization", "2.1.0"))
        .containsExactly(Implication.AAD_GRAPH_CLIENT);
    assertThat(implied("com.azure.resourcemanager", "azure-resourcemanager-authorization", "2.2.0"))
        .isEmpty();
    assertThat(
            CATALOGS
                .artifact("com.microsoft.azure", "azure-client-authentication")
                .orElseThrow()
                .impliedByAnyVersion())
        .containsExactly(Implication.ADAL_TRANSITIVE);
  }

  private static Set<Implication> implied(String group, String artifact, String version) {
    return CATALOGS.artifact(group, artifact).orElseThrow().impliedBy(version);
  }

  @Test
  void keywordOfAnArtifactIsPartOfItsCoordinates() {
    assertThat(CATALOGS.artifacts())
        .allSatisfy(
            each -> {
              assertThat(
                      each.group().contains(each.keyword())
                          || each.artifact().contains(each.keyword()))
                  .as(each.coordinates())
                  .isTrue();
              assertThat(each.keyword()).hasSizeGreaterThanOrEqualTo(6);
            });
    assertThat(CATALOGS.artifacts()).extracting(ArtifactEntry::coordinates).doesNotHaveDuplicates();
  }

  @Test
  void markersMatchWholeNamesAndNamesBelow() {
    assertThat(matches("dotnet", "Microsoft.IdentityModel.Clients.ActiveDirectory")).isTrue();
    assertThat(matches("dotnet", "Microsoft.IdentityModel.Clients.ActiveDirectory.Cache")).isTrue();
    assertThat(matches("dotnet", "Microsoft.IdentityModel.Clients.ActiveDirectoryX")).isFalse();
    assertThat(matches("python", "adal.token_cache")).isTrue();
    assertThat(matches("python", "adalpy")).isFalse();
    assertThat(matches("go", "adal")).isFalse();
    assertThat(matches("go", "github.com/Azure/azure-sdk-for-go/services/graphrbac/1.6/graphrbac"))
        .isTrue();
  }

  private static boolean matches(String platform, String name) {
    Marker marker = new Marker(platform, Marker.Kind.IMPORT, name, Region.onLine(1, 1, 2));
    return CATALOGS.markers().stream().anyMatch(each -> each.matches(marker));
  }

  @Test
  void timelineIsDatedAndSourced() {
    assertThat(CATALOGS.timeline())
        .isNotEmpty()
        .allSatisfy(
            each -> {
              assertThat(each.date()).matches("20[0-9]{2}(-[0-9]{2}){0,2}");
              assertThat(each.source()).startsWith("https://");
            });
    assertThat(CATALOGS.timeline())
        .anyMatch(each -> each.subject().equals("adal") && each.date().equals("2023-06-30"));
  }
}
