package io.github.adalscan.extract.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.extract.Extractor;
import io.github.adalscan.extract.text.Positions;
import io.github.adalscan.extract.text.Reading;
import io.github.adalscan.fact.ConfigEntry;
import io.github.adalscan.fact.ReadMode;
import io.github.adalscan.fact.TextUse.Role;
import io.github.adalscan.model.Notification;
import io.github.adalscan.source.kind.FileKind;
import org.junit.jupiter.api.Test;

class ConfigFormatsTest {
  private static Reading read(Extractor extractor, String path, FileKind kind, String text) {
    Reading reading = Reading.of(extractor, path, kind, text);
    Positions.check(reading);
    return reading;
  }

  private static Reading properties(String path, String text) {
    return read(new PropertiesExtractor(), path, FileKind.PROPERTIES, text);
  }

  private static Reading yaml(String text) {
    return read(new YamlExtractor(), "src/main/resources/application-dev.yml", FileKind.YAML, text);
  }

  private static Reading json(String path, String text) {
    return read(new JsonExtractor(), path, FileKind.JSON, text);
  }

  private static Reading xml(String path, String text) {
    return read(new XmlExtractor(), path, FileKind.XML, text);
  }

  private static ConfigEntry entry(Reading reading, String key) {
    return reading.facts().config().stream()
        .filter(it -> it.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void propertiesLikeJava() {
    Reading reading =
        properties(
            "application-prod.properties",
            "# c graph.windows.net\n! d\nurl=https\\://graph.windows.net/\na\\:b : x \\\n   y\n"
                + "  k\tv \nunicode = \\u0068ost\nempty=\n\\\nlast");
    assertThat(reading.entries())
        .containsExactly(
            "url=https://graph.windows.net/", "a:b=x y", "k=v ", "unicode=host", "empty=", "last=");
    assertThat(reading.comments()).containsExactly("# c graph.windows.net", "! d");
    ConfigEntry url = entry(reading, "url");
    assertThat(url.verbatim()).isFalse();
    assertThat(reading.source().slice(url.region())).isEqualTo("https\\://graph.windows.net/");
    assertThat(url.profile()).isEqualTo("prod");
    assertThat(entry(reading, "k").verbatim()).isTrue();
    assertThat(entry(reading, "a:b").region().singleLine()).isFalse();
    assertThat(reading.source().slice(entry(reading, "a:b").keyRegion())).isEqualTo("a\\:b");
  }

  @Test
  void propertiesInDocuments() {
    Reading reading =
        properties(
            "application.properties", "a=1\n#---\nspring.config.activate.on-profile=dev\na=2\n");
    assertThat(reading.facts().config())
        .extracting(it -> it.key() + it.value() + it.profile())
        .containsExactly("a1", "spring.config.activate.on-profiledevdev", "a2dev");
  }

  @Test
  void yamlScalars() {
    Reading reading =
        yaml(
            """
                # top graph.windows.net
                azure:
                  activedirectory:
                    environment: global # tail
                    'tenant-id': "a#b"
                    uris: [https://graph.windows.net/, {x: 1}]
                  list:
                  - name: one
                    url: 'it''s'
                  - two
                """);
    assertThat(reading.entries())
        .containsExactly(
            "azure.activedirectory.environment=global",
            "azure.activedirectory.tenant-id=a#b",
            "azure.activedirectory.uris[0]=https://graph.windows.net/",
            "azure.activedirectory.uris[1].x=1",
            "azure.list[0].name=one",
            "azure.list[0].url=it's",
            "azure.list[1]=two");
    assertThat(reading.comments()).containsExactly("# top graph.windows.net", "# tail");
    assertThat(entry(reading, "azure.list[0].url").verbatim()).isFalse();
    ConfigEntry uri = entry(reading, "azure.activedirectory.uris[0]");
    assertThat(reading.source().slice(uri.region())).isEqualTo("https://graph.windows.net/");
    assertThat(reading.source().slice(uri.keyRegion())).isEqualTo("uris");
    assertThat(uri.profile()).isEqualTo("dev");
    assertThat(reading.facts().mode()).isEqualTo(ReadMode.PARSED);
  }

  @Test
  void yamlBlocksGiveTheirLines() {
    Reading reading =
        yaml(
            "run: |\n  echo 'x' # not a comment\n\n  curl https://graph.windows.net\nnext: 1 # c\n");
    assertThat(reading.texts(Role.CONFIG))
        .containsExactly("echo 'x' # not a comment", "curl https://graph.windows.net");
    assertThat(reading.comments()).containsExactly("# c");
    assertThat(entry(reading, "run").verbatim()).isFalse();
    assertThat(reading.facts().texts().get(1).region().startLine()).isEqualTo(4);
  }

  @Test
  void yamlDocumentsAndAliases() {
    Reading reading =
        yaml(
            """
                a: &x [1, 2]
                b: *x
                c: d
                ---
                spring:
                  profiles: prod
                url: https://graph.windows.net
                ---
                spring.config.activate.on-profile: test
                url: y
                """);
    assertThat(reading.entries()).contains("a[0]=1", "a[1]=2", "c=d", "url=y");
    assertThat(reading.facts().config())
        .filteredOn(it -> it.key().equals("url"))
        .extracting(ConfigEntry::profile)
        .containsExactly("prod", "test");
    assertThat(entry(reading, "c").profile()).isEqualTo("dev");
  }

  @Test
  void yamlCountsPositionsBeyondTheBasicPlane() {
    Reading reading = yaml("a: \"\uD83D\uDE00\" # smile\nb: https://graph.windows.net\n");
    ConfigEntry entry = entry(reading, "b");
    assertThat(reading.source().slice(entry.region())).isEqualTo("https://graph.windows.net");
    assertThat(reading.comments()).containsExactly("# smile");
  }

  @Test
  void templatesAreReadByTheirTokens() {
    Reading reading =
        yaml(
            "# c\n{{- if .Values.x }}\nurl: https://graph.windows.net/{{ .Values.t }} # d\n{{- end }}\n");
    assertThat(reading.facts().notifications())
        .extracting(Notification::kind)
        .containsExactly(Notification.Kind.NOT_PARSED);
    assertThat(reading.facts().mode()).isEqualTo(ReadMode.LEXICAL);
    assertThat(reading.comments()).containsExactly("# c", "# d");
    assertThat(reading.texts(Role.PLAIN))
        .contains("url: https://graph.windows.net/{{ .Values.t }}");
  }

  @Test
  void largeYamlIsReadByItsTokens() {
    Reading reading = yaml("a: b.c\n".repeat(YamlExtractor.MAX_LENGTH / 7 + 1));
    assertThat(reading.facts().notifications().get(0).kind())
        .isEqualTo(Notification.Kind.TOO_LARGE);
    assertThat(reading.texts(Role.PLAIN)).isNotEmpty().containsOnly("a: b.c");
  }

  @Test
  void jsonValues() {
    Reading reading =
        json(
            "a.json",
            """
                { // c
                 "a": {"b": [1, "https:\\/\\/graph.windows.net\\/", {"c": true}], },
                 "url": "https://graph.windows.net", "n": null /* d */
                }
                """);
    assertThat(reading.entries())
        .containsExactly(
            "a.b[0]=1",
            "a.b[1]=https://graph.windows.net/",
            "a.b[2].c=true",
            "url=https://graph.windows.net");
    assertThat(reading.comments()).containsExactly("// c", "/* d */");
    assertThat(entry(reading, "a.b[1]").verbatim()).isFalse();
    assertThat(entry(reading, "url").verbatim()).isTrue();
    assertThat(reading.facts().mode()).isEqualTo(ReadMode.PARSED);
  }

  @Test
  void jsonManifest() {
    Reading reading =
        json(
            "web/package.json",
            "{\"name\":\"adal\",\"dependencies\":{\"adal-node\":\"^0.2\"},\"x\":{\"dependencies\":{\"no\":\"1\"}}}");
    assertThat(reading.markers()).containsExactly("javascript MANIFEST adal-node");
  }

  @Test
  void lockFilesNameInstalledPackages() {
    Reading folders =
        json(
            "package-lock.json",
            """
            {"packages": {"": {"dependencies": {"adal-node": "^0.2"}},
             "node_modules/adal-node": {"version": "0.2.4"},
             "node_modules/a/node_modules/@x/y": {}},
             "dependencies": {"adal-node": {"version": "0.2.4"}}}
            """);
    assertThat(folders.markers())
        .containsExactly("javascript MANIFEST adal-node", "javascript MANIFEST @x/y");
  }

  @Test
  void oldLockFilesNamePackages() {
    Reading names =
        json("npm-shrinkwrap.json", "{\"dependencies\": {\"adal-node\": {\"version\": \"0.2\"}}}");
    assertThat(names.markers()).containsExactly("javascript MANIFEST adal-node");
  }

  @Test
  void brokenJsonIsReadByItsTokens() {
    for (String text :
        new String[] {
          "{\"a\": \"https://graph.windows.net\"",
          "{\"a\" \"https://graph.windows.net\"}",
          "{a: \"https://graph.windows.net\"}",
          "[\"https://graph.windows.net\"}",
          "[".repeat(100_000) + "\"https://graph.windows.net\""
        }) {
      Reading reading = json("a.json", text);
      assertThat(reading.facts().notifications()).hasSize(1);
      assertThat(reading.texts(Role.TOKEN)).contains("https://graph.windows.net");
    }
  }

  @Test
  void xmlEntries() {
    Reading reading =
        xml(
            "beans.xml",
            """
                <?xml version="1.0"?>
                <!DOCTYPE x [<!ENTITY e SYSTEM "file:///no">]>
                <b:beans xmlns:b="u"><!-- graph.windows.net -->
                 <b:bean class='com.microsoft.aad.adal4j.AuthenticationContext'>
                  <b:property name="url" value="https://graph.windows.net/?a&amp;b&e;"/>
                  <text> https://graph.windows.net </text><c><![CDATA[a & b.c]]></c>
                 </b:bean>
                </b:beans>
                """);
    assertThat(reading.entries())
        .contains(
            "beans.bean@class=com.microsoft.aad.adal4j.AuthenticationContext",
            "url=https://graph.windows.net/?a&b&e;",
            "beans.bean.text=https://graph.windows.net",
            "beans.bean.c=a & b.c");
    assertThat(reading.comments()).containsExactly("<!-- graph.windows.net -->");
    assertThat(entry(reading, "url").verbatim()).isFalse();
    assertThat(entry(reading, "beans.bean@class").verbatim()).isTrue();
  }

  @Test
  void xmlPairs() {
    Reading web =
        xml(
            "web.xml",
            """
                <web-app><context-param><param-name>resource</param-name>
                <param-value>https://graph.windows.net</param-value></context-param>
                <init-param><param-value>x</param-value></init-param></web-app>""");
    assertThat(web.entries()).contains("resource=https://graph.windows.net");
    Reading hadoop =
        xml(
            "core-site.xml",
            "<configuration><property><name>k</name><value>v.w</value></property></configuration>");
    assertThat(hadoop.entries()).contains("k=v.w");
    Reading settings =
        xml(
            "Web.config",
            "<configuration><appSettings><add key=\"ida:Graph\" value=\"a.b\"/></appSettings></configuration>");
    assertThat(settings.entries()).contains("ida:Graph=a.b");
  }

  @Test
  void xmlPackages() {
    Reading project =
        xml(
            "a.csproj",
            "<Project><PackageReference Include=\"Microsoft.IdentityModel.Clients.ActiveDirectory\" Version=\"5\"/>"
                + "<Reference Include=\"A.B, Version=1\"/></Project>");
    assertThat(project.markers())
        .containsExactly(
            "dotnet MANIFEST Microsoft.IdentityModel.Clients.ActiveDirectory",
            "dotnet MANIFEST A.B");
    Reading assembly =
        xml("a.csproj", "<Reference><HintPath>..\\lib/Microsoft.A.B.dll</HintPath></Reference>");
    assertThat(assembly.markers()).containsExactly("dotnet MANIFEST Microsoft.A.B");
    Reading packages = xml("packages.config", "<packages><package id=\"A.B\"/></packages>");
    assertThat(packages.markers()).containsExactly("dotnet MANIFEST A.B");
  }

  @Test
  void linesOfXmlTextAreTextsOfTheirOwn() {
    Reading reading = xml("a.xml", "<a>\n  one\n  https://graph.windows.net\n</a>");
    assertThat(reading.texts(Role.CONFIG)).containsExactly("one", "https://graph.windows.net");
  }

  @Test
  void brokenXmlIsReadByItsTokens() {
    for (String text :
        new String[] {
          "<a><b url='https://graph.windows.net/x.y'></a>",
          "<a url=https://graph.windows.net/x.y></a>",
          "<a>https://graph.windows.net/x.y",
          "<a ".repeat(10_000) + "https://graph.windows.net/x.y"
        }) {
      Reading reading = xml("a.xml", text);
      assertThat(reading.facts().notifications()).hasSize(1);
      assertThat(reading.texts(Role.PLAIN)).anyMatch(it -> it.contains("graph.windows.net/x.y"));
    }
  }

  @Test
  void configurationThatIsNoXmlIsNotMalformed() {
    Reading reading = xml("consumer.config", "# c\nbootstrap.servers=a.b:9093\n");
    assertThat(reading.entries()).containsExactly("bootstrap.servers=a.b:9093");
    assertThat(reading.facts().notifications()).isEmpty();
  }
}
