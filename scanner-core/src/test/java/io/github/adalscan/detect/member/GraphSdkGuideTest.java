package io.github.adalscan.detect.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What takes the place of the Azure AD Graph SDK: of chains as a whole, and of star imports. */
class GraphSdkGuideTest {
  private static final String HEAD =
      """
      import com.microsoft.azure.management.Azure;
      import com.microsoft.azure.management.graphrbac.*;
      import com.microsoft.azure.management.graphrbac.implementation.*;

      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "azure.activeDirectoryUsers()|client.users()",
        "azure.activeDirectoryUsers().list()|client.users().get()",
        "azure.activeDirectoryUsers().getByName(name)|client.users().byUserId(name).get()",
        "azure.activeDirectoryUsers().getByName(name).id()|client.users().byUserId(name).get()",
        "azure.activeDirectoryUsers().inner().get(name)|client.users().byUserId(name).get()",
        "azure.activeDirectoryGroups().getByName(name)|client.groups()"
            + ".get(request -> request.queryParameters.filter = \"displayName eq '\" + name + \"'\")",
        "azure.activeDirectoryGroups().define(name).create()|client.groups().post(group)",
        "graph.users().getMemberGroups(name, body)|client.users().byUserId(name)"
            + ".getMemberGroups().post(body)",
        "graph.groups().removeMember(name, other)|client.groups().byGroupId(name).members()"
            + ".byDirectoryObjectId(other).ref().delete()",
        "graph.domains().unheardOf()|client.domains()"
      })
  void chainsAreReplacedAsAWhole(String chain, String instead) throws IOException {
    String code =
        """
        class A {
          Object a(Azure.Authenticated azure, GraphRbacManagementClientImpl graph, String name,
              String other, UserGetMemberGroupsParametersInner body) {
            return %s;
          }
        }
        """
            .formatted(chain);
    List<Replacement.Code> found = codes("AADG0005", HEAD + code);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).snippet().replaceAll("\\s+", " ")).isEqualTo(instead);
  }

  /** A member that is a finding of its own keeps its replacement, and so does what leads to it. */
  @Test
  void membersWithFindingsOfTheirOwnStandAlone() throws IOException {
    String code =
        """
        class A {
          Object a(GraphRbacManager manager) {
            return manager.inner().users();
          }
        }
        """;
    assertThat(codes("AADG0005", HEAD + code))
        .extracting(Replacement.Code::snippet)
        .containsExactlyInAnyOrder("client", "client.users()");
  }

  @Test
  void starImportsNameWhatTheFileUses() throws IOException {
    String code =
        """
        class A extends ActiveDirectoryObject {
          ActiveDirectoryUser user;
          UserGetMemberGroupsParametersInner body;
        }
        """;
    List<Replacement.Code> found = codes("AADG0003", HEAD + code);
    assertThat(found.get(0).snippet())
        .isEqualTo(
            """
            import com.microsoft.graph.models.DirectoryObject;
            import com.microsoft.graph.models.User;\
            """);
    assertThat(found.get(0).notes())
        .contains("`ActiveDirectoryObject` becomes `DirectoryObject`.")
        .hasSize(2);
    assertThat(advice("AADG0003", HEAD + code))
        .anyMatch(text -> text.startsWith("`UserGetMemberGroupsParametersInner`: becomes "));
  }

  private List<Replacement.Code> codes(String rule, String source) throws IOException {
    return replacements(rule, source)
        .filter(Replacement.Code.class::isInstance)
        .map(Replacement.Code.class::cast)
        .toList();
  }

  private List<String> advice(String rule, String source) throws IOException {
    return replacements(rule, source)
        .filter(Replacement.Advice.class::isInstance)
        .map(each -> ((Replacement.Advice) each).text())
        .toList();
  }

  private Stream<Replacement> replacements(String rule, String source) throws IOException {
    Scans.write(folder, Map.of("A.java", source));
    return Scans.all(folder).findings().stream()
        .filter(finding -> finding.rule().value().equals(rule))
        .sorted(Comparator.comparing(Finding::location))
        .flatMap(finding -> finding.replacement().stream());
  }
}
