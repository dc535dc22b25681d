package io.github.adalscan.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.type.CatalogKnowledge;
import io.github.adalscan.rule.RuleSetLoader;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.testing.JavaSources;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenModelTest {
  private static final Catalogs CATALOGS = RuleSetLoader.bundled().catalogs();
  private static final String IMPORTS =
      "import com.microsoft.aad.msal4j.*; import com.azure.identity.*;"
          + " import com.azure.core.credential.*; import java.util.*; import java.net.*;"
          + " import java.net.http.*; import org.springframework.web.client.*;"
          + " import org.springframework.http.*; import okhttp3.Request;"
          + " import org.apache.http.client.methods.*;"
          + " import com.microsoft.aad.adal4j.AuthenticationContext;\n";

  private static TokenModel model(String... sources) {
    ProjectFacts project = JavaSources.link(new CatalogKnowledge(CATALOGS), sources);
    return new TokenModel(project, CATALOGS);
  }

  private static TokenModel inClass(String members) {
    return model("A.java", IMPORTS + "class A { " + members + " }");
  }

  private static List<String> requests(TokenModel model) {
    return model.requests().stream().map(TokenModelTest::render).toList();
  }

  private static String render(TokenRequest request) {
    return request.flow().id()
        + " "
        + request.scopes().stream().map(TextPart::text).toList()
        + request.resource().map(part -> " " + part.text()).orElse("")
        + (request.open() ? " open" : "")
        + request.authorities().stream().map(part -> " @" + part.text()).reduce("", String::concat);
  }

  private static List<String> calls(TokenModel model) {
    return model.calls().stream()
        .map(
            call ->
                call.method().orElse("?")
                    + " "
                    + call.address().text()
                    + " <- "
                    + call.origins().stream().map(o -> render(o.request())).toList())
        .toList();
  }

  @Test
  void readsMsalRequestsWithTheirApplication() {
    TokenModel model =
        inClass(
            "static final String SCOPE = \"https://graph.microsoft.com/.default\"; String t() throws"
                + " Exception { ConfidentialClientApplication app ="
                + " ConfidentialClientApplication.builder(\"id\","
                + " null).authority(\"https://login.microsoftonline.com/t\").build();"
                + " ClientCredentialParameters p ="
                + " ClientCredentialParameters.builder(Collections.singleton(SCOPE)).build(); return"
                + " app.acquireToken(p).get().accessToken(); }");
    assertThat(requests(model))
        .containsExactly(
            "client-credentials [https://graph.microsoft.com/.default]"
                + " @https://login.microsoftonline.com/t");
  }

  @Test
  void readsSetsThatAreFilledStepByStep() {
    TokenModel model =
        inClass(
            "void t(PublicClientApplication app) { Set<String> s = new HashSet<>(); s.add(\"a\");"
                + " s.add(\"b\"); app.acquireToken(DeviceCodeFlowParameters.builder(s,"
                + " null).build()); String[] x = \"c d\".split(\" \");"
                + " InteractiveRequestParameters.builder(null).scopes(new"
                + " HashSet<>(Arrays.asList(x))).build(); }");
    assertThat(requests(model)).containsExactly("device-code [a, b]", "interactive [c, d]");
  }

  @Test
  void pairsScopesWithTheCallersThatPassThem() {
    TokenModel model =
        inClass(
            "TokenCredential c = new ClientSecretCredentialBuilder().tenantId(\"t\").build();"
                + " String token(String scope) { return c.getTokenSync(new"
                + " TokenRequestContext().addScopes(scope)).getToken(); } void send(String url,"
                + " String scope) throws Exception {"
                + " HttpRequest.newBuilder(URI.create(url)).header(\"Authorization\", \"Bearer \" +"
                + " token(scope)).GET().build(); } void a() throws Exception { send(\"https://a/x\","
                + " \"https://a/.default\"); send(\"https://b/y\", \"https://b/.default\"); }");
    assertThat(calls(model))
        .containsExactly(
            "GET https://a/x <- [client-credentials [https://a/.default] @t]",
            "GET https://b/y <- [client-credentials [https://b/.default] @t]");
  }

  @Test
  void knowsTheUsualClients() {
    String token =
        "TokenCredential c = new DeviceCodeCredentialBuilder().build(); String t() { return"
            + " c.getToken(new TokenRequestContext().addScopes(\"S\")).block().getToken(); } ";
    String from = " <- [device-code [S]]";
    assertThat(
            calls(
                inClass(
                    token
                        + "void m() throws Exception { HttpURLConnection u = (HttpURLConnection) new"
                        + " URL(\"https://h/a\").openConnection(); u.setRequestMethod(\"PATCH\");"
                        + " u.setRequestProperty(\"Authorization\", \"Bearer \" + t()); }")))
        .containsExactly("PATCH https://h/a" + from);
    assertThat(
            calls(
                inClass(
                    token
                        + "void m() { HttpPost p = new HttpPost(\"https://h/b\");"
                        + " p.setHeader(\"Authorization\", String.format(\"Bearer %s\", t())); }")))
        .containsExactly("POST https://h/b" + from);
    assertThat(
            calls(
                inClass(
                    token
                        + "void m() { new Request.Builder().addHeader(\"Authorization\", \"Bearer \""
                        + " + t()).url(\"https://h/c\").delete().build(); }")))
        .containsExactly("DELETE https://h/c" + from);
    assertThat(
            calls(
                inClass(
                    token
                        + "void m(RestTemplate r) { HttpHeaders h = new HttpHeaders();"
                        + " h.setBearerAuth(t()); r.exchange(\"https://h/d\", HttpMethod.GET, new"
                        + " HttpEntity<>(h), String.class); }")))
        .containsExactly("GET https://h/d" + from);
    assertThat(
            calls(
                inClass(
                    token
                        + "org.springframework.web.reactive.function.client.WebClient w ="
                        + " org.springframework.web.reactive.function.client.WebClient.builder()"
                        + ".baseUrl(\"https://h\").build(); void m() {"
                        + " w.get().uri(\"/e\").headers(h -> h.setBearerAuth(t())).retrieve(); }")))
        .containsExactly("GET https://h/e" + from);
  }

  @Test
  void readsAdal() {
    TokenModel model =
        inClass(
            "String r; A(String r) { this.r = r; } void t(com.microsoft.aad.adal4j.ClientCredential"
                + " k) throws Exception { AuthenticationContext c = new"
                + " AuthenticationContext(\"https://login.windows.net/common\", true, null);"
                + " c.acquireToken(r, k, null); } static void x() { new"
                + " A(\"https://graph.windows.net\"); }");
    assertThat(requests(model))
        .containsExactly(
            "client-credentials [] https://graph.windows.net @https://login.windows.net/common");
  }
}
