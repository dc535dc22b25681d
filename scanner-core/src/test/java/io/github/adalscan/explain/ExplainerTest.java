package io.github.adalscan.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Explanation;
import io.github.adalscan.model.Explanation.Section;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.rule.Rule;
import io.github.adalscan.rule.RuleSet;
import io.github.adalscan.rule.RuleSetLoader;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainerTest {
  private static final RuleSet RULES = RuleSetLoader.bundled();
  private static final ErrorCatalog ERRORS = ErrorCatalog.bundled();
  private static final Explainer EXPLAINER = new Explainer(RULES, ERRORS);

  private static Explanation explain(String question) {
    return EXPLAINER.explain(question).orElseThrow();
  }

  private static List<String> headings(String question) {
    return explain(question).sections().stream().map(Section::heading).toList();
  }

  private static String text(String question) {
    return String.join(
        "\n", explain(question).sections().stream().flatMap(s -> s.lines().stream()).toList());
  }

  static Stream<Rule> rules() {
    return RULES.rules().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleByIdAndName(Rule rule) {
    Explanation byId = explain(rule.id().value());
    assertThat(byId.topic()).isEqualTo(rule.id().value());
    assertThat(byId.sections())
        .isNotEmpty()
        .allSatisfy(section -> assertThat(section.lines()).as(section.heading()).isNotEmpty());
    assertThat(explain(rule.descriptor().name())).isEqualTo(byId);
  }

  static Stream<String> codes() {
    return ERRORS.codes().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void everyTokenErrorWithAndWithoutItsLetters(String code) {
    Explanation answer = explain(code);
    assertThat(answer.topic()).isEqualTo(code);
    assertThat(explain(code.substring("AADSTS".length()))).isEqualTo(answer);
    assertThat(explain(code.toLowerCase(Locale.ROOT) + " ")).isEqualTo(answer);
    assertThat(text(code)).contains("cause: ");
  }

  @Test
  void aStatusAloneHasMoreCausesThanOneWithACode() {
    assertThat(headings("403").size()).isGreaterThan(headings("403 insufficient_claims").size());
    assertThat(headings("403 insufficient_claims"))
        .containsExactly("Cause: Conditional access wants more than the token carries");
    assertThat(headings("401 Unauthorized")).isEqualTo(headings("401"));
    assertThat(headings("401 InvalidAuthenticationToken"))
        .contains(
            "Cause: The token was issued for another API", "Cause: No access token in the request")
        .doesNotContain("Cause: /me with app-only token");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "interaction_required",
        "insufficient_claims",
        "invalid_grant",
        "403 Authorization_RequestDenied",
        "authorization_requestdenied",
        "400: interaction_required"
      })
  void errorCodesInAnyCaseAndSpelling(String question) {
    assertThat(text(question)).contains("fix: ");
  }

  @Test
  void causesNameTheRulesThatExistAndWhatToLookForOtherwise() {
    assertThat(text("401 InvalidAuthenticationTokenAudience"))
        .contains("found by AUD0001, AUD0002")
        .contains("found by HDR0004");
    assertThat(text("403 Authorization_RequestDenied"))
        .contains("code does not decide it; look at: consent");
    assertThat(text("AADSTS1002012")).contains("FLW0001");
  }

  @Test
  void aLineOfALogIsEnough() {
    assertThat(explain("invalid_grant - AADSTS50126: Error validating credentials").topic())
        .isEqualTo("AADSTS50126");
    assertThat(headings("Insufficient privileges to complete the operation"))
        .contains("Cause: The permission that the call needs was not requested or not granted");
  }

  @Test
  void anOAuthErrorNamesCodesSeenWithIt() {
    assertThat(headings("invalid_scope")).contains("Codes seen with it, among others");
    assertThat(text("unsupported_grant_type")).contains("AADSTS");
  }

  @Test
  void aRequestIsRewrittenAsInAReport() {
    Explanation answer = explain("GET https://graph.windows.net/contoso.com/users?api-version=1.6");
    assertThat(answer.replacement().orElseThrow())
        .isInstanceOfSatisfying(
            Replacement.Request.class,
            request -> {
              assertThat(request.request()).isEqualTo("GET https://graph.microsoft.com/v1.0/users");
              assertThat(request.permissions().application()).containsExactly("User.Read.All");
              assertThat(request.effort()).isNotEqualTo(Effort.MANUAL);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "/users/{id}/memberOf, https://graph.microsoft.com/v1.0/users/{id}/memberOf",
    "/myorganization/groups, https://graph.microsoft.com/v1.0/groups",
    "graph.windows.net/{tenant}/tenantDetails, is now graph.microsoft.com/v1.0/organization"
  })
  void aPathOfAzureAdGraphIsEnough(String path, String expected) {
    assertThat(explain(path).title()).endsWith(expected);
  }

  @Test
  void aBodyIsReadForItsCodesAndItsMessage() {
    String body =
        "{\"odata.error\":{\"code\":\"Authorization_RequestDenied\",\"message\":{\"lang\":\"en\","
            + "\"value\":\"Insufficient privileges to complete the operation.\"}}}";
    assertThat(explain(body).topic()).isEqualTo("Authorization_RequestDenied");
    assertThat(headings(body)).hasSize(2).allMatch(text -> text.startsWith("Cause: "));
    assertThat(
            headings(
                "401 {\"error\":{\"code\":\"InvalidAuthenticationToken\",\"message\":\"Invalid audience.\"}}"))
        .containsExactly("Cause: The token was issued for another API");
  }

  @Test
  void theRefusalOfAzureAdGraphIsKnown() {
    assertThat(
            headings(
                "Access blocked to AAD Graph API for this application. https://aka.ms/AzureADGraphMigration."))
        .containsExactly("Cause: Azure AD Graph is called, which is retired");
  }

  /** Words of an address are none of an error: {@code licenseDetails}. */
  @Test
  void aRequestIsNoError() {
    assertThat(explain("GET https://graph.windows.net/contoso.com/users/1/licenseDetails").title())
        .endsWith("https://graph.microsoft.com/v1.0/users/1/licenseDetails");
  }

  @Test
  void aRequestOfMicrosoftGraphNamesItsPermissions() {
    assertThat(text("GET https://graph.microsoft.com/v1.0/users"))
        .contains("delegated: User.Read.All", "application: User.Read.All");
    assertThat(text("/v1.0/me")).contains("application: none is known");
  }

  @Test
  void permissionsByNameAddressAndId() {
    Explanation byName = explain("User.Read.All");
    assertThat(explain("https://graph.microsoft.com/user.read.all")).isEqualTo(byName);
    assertThat(text("User.Read.All"))
        .contains("df021288-bdef-4463-88db-98f22de89214", "Azure AD Graph", "GET /users");
    assertThat(explain("e1fe6dd8-ba31-4d61-89e7-88639da4683d").topic()).isEqualTo("User.Read");
  }

  @Test
  void typesAndMembersOfAdal4j() {
    assertThat(text("AuthenticationResult.getExpiresOn")).contains("expiresOnDate()");
    assertThat(headings("com.microsoft.aad.adal4j.AuthenticationContext#acquireToken()"))
        .hasSizeGreaterThan(3)
        .allMatch(heading -> heading.startsWith("acquireToken("));
    assertThat(headings("AuthenticationContext")).contains("Instead of the type");
    assertThat(headings("acquireTokenByAuthorizationCode"))
        .isNotEmpty()
        .isEqualTo(headings("AuthenticationContext.acquireTokenByAuthorizationCode"));
    assertThat(EXPLAINER.explain("AuthenticationContext.noSuchMethod")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ADAL001, ADAL0001",
    "adal001, ADAL0001",
    "User.Raed.All, User.Read.All",
    "401 InvalidAuthenticationTokn, InvalidAuthenticationToken",
    "AADST65001, AADSTS65001",
    "interaction_requird, interaction_required",
    "AuthenticationContext.acquireTokn, AuthenticationContext.acquireToken"
  })
  void misspeltWordsGetTheNearestName(String wrong, String right) {
    assertThat(EXPLAINER.explain(wrong)).isEmpty();
    assertThat(EXPLAINER.nearest(wrong)).hasSizeLessThanOrEqualTo(3).contains(right);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "banana split", "418", "/", "https://example.com/users"})
  void otherThingsAreNotExplained(String question) {
    assertThat(EXPLAINER.explain(question)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AADSTS 70011|AADSTS70011",
        "failed: AADSTS-65001 in request|AADSTS65001",
        "tenantDetails|tenantDetails",
        "00000002-0000-0000-c000-000000000000|00000002-0000-0000-c000-000000000000",
        "AuthenticationContext#acquireToken(String, ClientCredential, AuthenticationCallback)|AuthenticationContext.acquireToken",
        "new ClientCredential(id, secret)|ClientCredential",
        "404 Request_ResourceNotFound|404 Request_ResourceNotFound",
        "429|429"
      })
  void whatPeopleCopyOutOfMessagesAndCode(String question, String subject) {
    assertThat(explain(question).topic()).isEqualTo(subject);
  }
}
