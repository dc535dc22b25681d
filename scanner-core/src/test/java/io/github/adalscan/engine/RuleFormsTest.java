package io.github.adalscan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.testing.Expectations;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule on scopes finds its mistake in every form in which a library takes scopes. */
class RuleFormsTest {
  private static final String IMPORTS =
      """
      import com.azure.core.credential.*;
      import com.azure.core.http.policy.*;
      import com.azure.identity.*;
      import com.microsoft.aad.msal4j.*;
      import com.microsoft.graph.authentication.*;
      import com.microsoft.graph.serviceclient.GraphServiceClient;
      import java.net.*;
      import java.util.*;
      """;

  /** Expressions over the scopes {@code %s}; {@code t} is a credential. */
  private static final Map<String, String> FORMS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("Device", "DeviceCodeFlowParameters.builder(set(%s), null).build()"),
              Map.entry("Silent", "SilentParameters.builder(Set.of(%s), null).build()"),
              Map.entry("Obo", "OnBehalfOfParameters.builder(Set.of(%s), null).build()"),
              Map.entry("Refresh", "RefreshTokenParameters.builder(Set.of(%s), \"r\").build()"),
              Map.entry(
                  "Url", "AuthorizationRequestUrlParameters.builder(\"u\", Set.of(%s)).build()"),
              Map.entry(
                  "Code",
                  "AuthorizationCodeParameters.builder(\"c\", null).scopes(Set.of(%s)).build()"),
              Map.entry(
                  "Interactive",
                  "InteractiveRequestParameters.builder(null).scopes(Set.of(%s)).build()"),
              Map.entry("Context", "t.getToken(new TokenRequestContext().addScopes(%s))"),
              Map.entry("Contexts", "t.getToken(new TokenRequestContext().setScopes(List.of(%s)))"),
              Map.entry("Graph6", "new GraphServiceClient(t, %s)"),
              Map.entry("Graph6Array", "new GraphServiceClient(t, new String[] {%s})"),
              Map.entry("Graph5", "new TokenCredentialAuthProvider(Arrays.asList(%s), t)"),
              Map.entry("Supplier", "AuthenticationUtil.getBearerTokenSupplier(t, %s)"),
              Map.entry("Policy", "new BearerTokenAuthenticationPolicy(t, %s)")));

  private static final Map<String, String> MISTAKES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("SCP0001", "\"https://graph.microsoft.com\""),
              Map.entry("SCP0002", "\"https://graph.microsoft.com/.default\", \"Mail.Read\""),
              Map.entry("SCP0003", "\"User.Read\", \"https://outlook.office.com/Mail.Read\""),
              Map.entry("SCP0004", "\"https://graph.microsoft.com.default\""),
              Map.entry("SCP0005", "\"https://graph.microsoft.com//.default\""),
              Map.entry("SCP0006", "\"https://database.windows.net/.default\""),
              Map.entry("SCP0007", "\"https://graph.microsoft.com/User.Read/.default\""),
              Map.entry("SCP0008", "\"User.Read,Mail.Read\""),
              Map.entry("SCP0009", "\"User.Read Mail.Read\""),
              Map.entry("SCP0010", "\"User.ReadAll\""),
              Map.entry("SCP0011", "\"user.read\""),
              Map.entry("SCP0013", "\"openid\", \"address\""),
              Map.entry("SCP0015", "\" https://graph.microsoft.com/.default\""),
              Map.entry("SCP0016", "\"user_impersonation\""),
              Map.entry("SCP0017", "\"https://graph.windows.net/.default\""),
              Map.entry("SCP0019", "\"https://graph.microsoft.com/v1.0/.default\""),
              Map.entry("SCP0020", "\"https://graph.microsoft.com/user_impersonation\""),
              Map.entry("PRM0010", "\"UserProfile.Read\"")));

  @Test
  void findsEachMistakeInEachForm(@TempDir Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    MISTAKES.forEach(
        (rule, scopes) ->
            FORMS.forEach(
                (form, code) -> {
                  String name = rule + form;
                  files.put("src/main/java/" + name + ".java", source(name, rule, code, scopes));
                }));
    Scans.write(folder, files);
    Set<String> found = Expectations.found(Scans.all(folder).findings());
    assertThat(found).isEqualTo(Expectations.of(files));
  }

  private static String source(String name, String rule, String code, String scopes) {
    String id = rule.equals("SCP0002") && name.endsWith("Obo") ? "OBO0005" : rule;
    return IMPORTS
        + "class "
        + name
        + " {\n  static Set<String> set(String... s) { return new HashSet<>(Arrays.asList(s)); }\n"
        + "  Object get(TokenCredential t) {\n    return "
        + code.formatted(scopes)
        + "; // expect: "
        + id
        + (isForeign(rule, name) ? " AUD0013" : "")
        + "\n  }\n}\n";
  }

  /** A client of Microsoft Graph that asks for tokens of a database. */
  private static boolean isForeign(String rule, String name) {
    return rule.equals("SCP0006") && name.contains("Graph");
  }
}
