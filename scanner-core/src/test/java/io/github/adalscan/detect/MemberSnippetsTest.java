package io.github.adalscan.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.rule.RuleSetLoader;
import io.github.adalscan.rule.catalog.ApiType;
import io.github.adalscan.rule.catalog.Library;
import io.github.adalscan.rule.catalog.Member;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every public member of ADAL4J has guidance: code that compiles against MSAL4J, or a reason. */
class MemberSnippetsTest {
  private static final Library ADAL4J =
      RuleSetLoader.bundled().catalogs().library("adal4j");

  @TempDir Path folder;

  @Test
  void everyMemberHasCodeThatCompilesOrAReason() throws IOException {
    List<MemberSite> sites = sites();
    Map<String, Finding> findings = scan(sites);
    Map<String, String> compiled = new TreeMap<>();
    List<String> manual = new ArrayList<>();
    for (MemberSite site : sites) {
      Replacement replacement = findings.get(site.id()).replacement().orElseThrow();
      if (replacement instanceof Replacement.Code code) {
        compiled.put(site.id(), site.target(code.snippet(), code.imports()));
      } else {
        assertThat(((Replacement.Advice) replacement).text()).as(site.toString()).hasSizeGreaterThan(20);
        manual.add(site.toString());
      }
    }
    Map<String, List<String>> errors = MsalCompiler.errors(compiled);
    errors.forEach((id, list) -> System.out.println(id + list + "\n" + compiled.get(id)));
    assertThat(errors).isEmpty();
    System.out.println(compiled.size() + " " + manual);
  }

  private Map<String, Finding> scan(List<MemberSite> sites) throws IOException {
    Map<String, String> files = new TreeMap<>();
    sites.forEach(site -> files.put(site.id() + ".java", site.source()));
    Scans.write(folder, files);
    Map<String, Finding> findings = new TreeMap<>();
    for (Finding finding : Scans.all(folder).findings()) {
      if (finding.rule().value().equals("ADAL0002")) {
        findings.put(finding.location().path().replace(".java", ""), finding);
      }
    }
    return findings;
  }

  private static List<MemberSite> sites() {
    List<MemberSite> sites = new ArrayList<>();
    for (ApiType type : ADAL4J.allTypes()) {
      for (Member member : type.members()) {
        sites.add(new MemberSite("Site" + (sites.size() + 100), ADAL4J, type, member));
      }
    }
    return sites;
  }
}
