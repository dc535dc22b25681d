package io.github.adalscan.detect.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.detect.member.MemberSite.Use;
import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.rule.RuleSetLoader;
import io.github.adalscan.rule.catalog.library.ApiType;
import io.github.adalscan.rule.catalog.library.Library;
import io.github.adalscan.rule.catalog.library.Member;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every public member of ADAL4J has guidance: code that compiles against MSAL4J, or a reason. */
class MemberSnippetsTest {
  private static final Library ADAL4J = RuleSetLoader.bundled().catalogs().library("adal4j");

  @TempDir Path folder;

  @Test
  void everyMemberHasCodeThatCompilesOrAReason() throws IOException {
    List<MemberSite> sites = sites(Use.PLAIN, member -> true);
    Map<String, Replacement> replacements = scan(sites);
    assertThat(replacements).hasSameSizeAs(sites).hasSize(116);
    assertThat(compile(sites, replacements)).hasSize(84);
    assertThat(manual(sites, replacements))
        .containsExactlyInAnyOrder(
            "AdalAuthorizationGrant.toParameters()",
            "AdalClaimsChallengeException.<init>(String, String)",
            "AdalDeviceCodeAuthorizationGrant.getCorrelationId()",
            "AdalDeviceCodeAuthorizationGrant.toParameters()",
            "AdalErrorCode.values()",
            "AdalIntegratedAuthorizationGrant.getResource()",
            "AdalIntegratedAuthorizationGrant.getUserName()",
            "AdalIntegratedAuthorizationGrant.toParameters()",
            "AuthenticationException.<init>(String, Throwable)",
            "AuthenticationResult.<init>(String, String, String, long, String, UserInfo, boolean)",
            "AuthenticationResult.<init>(String, String, String, long, UserInfo, boolean)",
            "AuthenticationResult.equals(Object)",
            "AuthenticationResult.getRefreshToken()",
            "AuthenticationResult.hashCode()",
            "AuthenticationResult.isMultipleResourceRefreshToken()",
            "ClientAssertion.equals(Object)",
            "ClientAssertion.getAssertionType()",
            "ClientAssertion.hashCode()",
            "ClientCredential.equals(Object)",
            "ClientCredential.hashCode()",
            "DeviceCode.<init>()",
            "DeviceCodeRequest.<init>()",
            "DeviceCodeTokenErrorResponse.<init>(ErrorObject)",
            "DeviceCodeTokenErrorResponse.isDeviceCodeError()",
            "DeviceCodeTokenErrorResponse.parse(HTTPResponse)",
            "NamespaceContextImpl.<init>()",
            "NamespaceContextImpl.getNamespaceURI(String)",
            "NamespaceContextImpl.getPrefix(String)",
            "NamespaceContextImpl.getPrefixes(String)",
            "NamespaceContextImpl.modifyNameSpace(String, String)",
            "UserInfo.equals(Object)",
            "UserInfo.hashCode()");
  }

  @Test
  void everyAlternativeCompiles() throws IOException {
    List<MemberSite> sites = sites(Use.OTHERWISE, member -> !member.alternatives().isEmpty());
    Map<String, Replacement> replacements = scan(sites);
    assertThat(compile(sites, replacements)).hasSize(sites.size()).hasSizeGreaterThan(8);
    assertThat(replacements.values())
        .allSatisfy(
            r ->
                assertThat(((Replacement.Code) r).snippet())
                    .containsAnyOf("acquireTokenSilently", "IntegratedWindows"));
  }

  @Test
  void methodReferencesBecomeReferencesOrLambdas() throws IOException {
    for (Use use : List.of(Use.BOUND_REFERENCE, Use.UNBOUND_REFERENCE)) {
      List<MemberSite> sites = sites(use, MemberSnippetsTest::isFirstMethod);
      assertThat(compile(sites, scan(sites))).hasSizeGreaterThan(40);
    }
  }

  private static boolean isFirstMethod(Member member) {
    return member.kind() == Member.Kind.METHOD
        && ADAL4J.allTypes().stream()
            .filter(t -> t.members().contains(member))
            .allMatch(t -> t.members(member.name()).get(0).equals(member));
  }

  private Map<String, Replacement> scan(List<MemberSite> sites) throws IOException {
    Map<String, String> files = new TreeMap<>();
    sites.forEach(site -> files.put(site.id() + ".java", site.source()));
    Path root = folder.resolve(sites.get(0).use().name());
    Scans.write(root, files);
    Map<String, Replacement> replacements = new TreeMap<>();
    for (Finding finding : Scans.all(root).findings()) {
      boolean argument =
          finding.symbol().endsWith(".getRefreshToken") && sites.get(0).use() == Use.OTHERWISE;
      if (finding.rule().value().equals("ADAL0002") && !argument) {
        String id = finding.location().path().replace(".java", "");
        assertThat(replacements.put(id, finding.replacement().orElseThrow())).isNull();
      }
    }
    return replacements;
  }

  /** The sources that hold the snippets, after they were compiled. */
  private static Map<String, String> compile(
      List<MemberSite> sites, Map<String, Replacement> replacements) {
    Map<String, String> sources = new TreeMap<>();
    for (MemberSite site : sites) {
      if (replacements.get(site.id()) instanceof Replacement.Code code) {
        sources.put(site.id(), site.target(code));
      }
    }
    Map<String, List<String>> errors = MsalCompiler.errors(sources);
    assertThat(errors)
        .as(() -> errors.keySet().stream().map(sources::get).collect(Collectors.joining("\n")))
        .isEmpty();
    return sources;
  }

  private static List<String> manual(
      List<MemberSite> sites, Map<String, Replacement> replacements) {
    List<String> names = new ArrayList<>();
    for (MemberSite site : sites) {
      if (replacements.get(site.id()) instanceof Replacement.Advice advice) {
        assertThat(advice.text()).startsWith("Manual, because ").endsWith(".");
        assertThat(advice.effort()).isEqualTo(Effort.MANUAL);
        names.add(site.name());
      }
    }
    return names;
  }

  private static List<MemberSite> sites(Use use, Predicate<Member> wanted) {
    List<MemberSite> sites = new ArrayList<>();
    for (ApiType type : ADAL4J.allTypes()) {
      for (Member member : type.members()) {
        if (wanted.test(member)) {
          sites.add(new MemberSite("Site" + (sites.size() + 100), ADAL4J, type, member, use));
        }
      }
    }
    return sites;
  }
}
