package io.github.adalscan.detect.run;

import io.github.adalscan.detect.Detector;
import io.github.adalscan.detect.token.CallCheck;
import io.github.adalscan.detect.token.RequestCheck;
import io.github.adalscan.detect.token.TokenDetector;
import io.github.adalscan.detect.token.audience.AudienceChecks;
import io.github.adalscan.detect.token.audience.PersonalAccountDetector;
import io.github.adalscan.detect.token.audience.SharedTokens;
import io.github.adalscan.detect.token.authority.AuthorityChecks;
import io.github.adalscan.detect.token.authority.AuthorityValidation;
import io.github.adalscan.detect.token.authority.CloudChecks;
import io.github.adalscan.detect.token.authority.FlowChecks;
import io.github.adalscan.detect.token.authority.Issuers;
import io.github.adalscan.detect.token.authority.MalformedAuthority;
import io.github.adalscan.detect.token.authority.SdkHosts;
import io.github.adalscan.detect.token.permission.BroadPermissions;
import io.github.adalscan.detect.token.permission.PermissionCallChecks;
import io.github.adalscan.detect.token.permission.PermissionNameChecks;
import io.github.adalscan.detect.token.permission.RegisteredRoles;
import io.github.adalscan.detect.token.scope.EmptyScopes;
import io.github.adalscan.detect.token.scope.RefreshTokens;
import io.github.adalscan.detect.token.scope.RetiredScopeTexts;
import io.github.adalscan.detect.token.scope.ScopeChecks;
import io.github.adalscan.detect.token.scope.ScopeSets;
import io.github.adalscan.detect.token.scope.ScopeSpelling;
import io.github.adalscan.detect.token.scope.SlashChecks;
import io.github.adalscan.detect.token.server.ComparedScopes;
import java.util.Map;
import java.util.stream.Stream;

/** The analyses of token requests and API calls by the names that rules call them. */
public final class TokenAnalyses {
  /** By name. */
  public static final Map<String, Detector> BY_NAME =
      Map.ofEntries(
          request("scope-without-permission", ScopeChecks::withoutPermission),
          request("scope-default-mixed", ScopeSets::mixedDefault),
          request("scope-default-mixed-obo", ScopeSets::mixedDefaultOnBehalfOf),
          request("scope-several-resources", ScopeSets::severalResources),
          request("scope-missing-slash", SlashChecks::missingSlash),
          request("scope-double-slash", SlashChecks::doubleSlash),
          request("scope-single-slash", SlashChecks::singleSlash),
          request("scope-permission-before-default", ScopeChecks::permissionBeforeDefault),
          request("scope-wrong-separator", ScopeSpelling::wrongSeparator),
          request("scope-several-in-one", ScopeSpelling::severalInOne),
          request("scope-several-in-property", ScopeSpelling::severalInProperty),
          request("scope-empty", EmptyScopes::check),
          request("scope-unsupported-oidc", ScopeSpelling::unsupportedOidc),
          request("scope-no-refresh-token", RefreshTokens::notAsked),
          request("scope-stray-character", ScopeSpelling::strayCharacter),
          Map.entry(
              "scope-retired-api",
              TokenDetector.ofRequests(ScopeChecks::retiredApi).and(RetiredScopeTexts::find)),
          request("scope-managed-identity", ScopeChecks::managedIdentityScope),
          request("scope-version-in-resource", ScopeChecks::versionInResource),
          request("scope-as-resource", ScopeChecks::scopeAsResource),
          request("permission-unknown", PermissionNameChecks::unknown),
          Map.entry(
              "permission-case",
              TokenDetector.ofRequests(PermissionNameChecks::unusualCase)
                  .and(ComparedScopes::unusualCase)),
          request("permission-legacy", PermissionNameChecks::legacy),
          request("permission-application-only", PermissionNameChecks::applicationOnly),
          request("permission-of-another-api", PermissionNameChecks::ofAnotherApi),
          Map.entry(
              "permission-not-for-graph",
              TokenDetector.ofProject(PermissionNameChecks::notForGraph)),
          request("flow-app-named-permission", FlowChecks::namedPermissionForApp),
          request("flow-password", FlowChecks::passwordGrant),
          request("flow-password-common", FlowChecks::passwordGrantOnCommon),
          request("flow-silent-app", FlowChecks::silentForApp),
          request("authority-app-without-tenant", FlowChecks::appWithoutTenant),
          request("authority-app-consumers", FlowChecks::appForConsumers),
          Map.entry("authority-cloud", TokenDetector.ofProject(CloudChecks::check)),
          application("authority-not-validated", AuthorityValidation::stopped),
          Map.entry(
              "authority-malformed",
              TokenDetector.ofApplications(MalformedAuthority::find).and(Issuers::find)),
          audience("audience-aad-graph-to-graph"),
          audience("audience-graph-to-aad-graph"),
          audience("audience-exchange-and-graph"),
          audience("audience-sharepoint-to-graph"),
          audience("audience-graph-to-sharepoint"),
          audience("audience-arm-to-graph"),
          audience("audience-graph-to-azure"),
          token("audience-own-api-to-graph", AudienceChecks::ownApiToGraph),
          audience("audience-other-api"),
          call("audience-adal-resource", AudienceChecks::adalResource),
          call("audience-refreshed-for-another", AudienceChecks::refreshedForAnother),
          request("permission-admin-consent", PermissionCallChecks::adminConsent),
          request("permission-far-broader", BroadPermissions::check),
          Map.entry(
              "permission-not-covered",
              TokenDetector.ofCalls(
                  (call, detection) ->
                      Stream.concat(
                              PermissionCallChecks.notCovered(call, detection).stream(),
                              RegisteredRoles.notCovered(call, detection).stream())
                          .toList())),
          call("permission-companion", PermissionCallChecks::companionMissing),
          call("permission-password-profile", PermissionCallChecks::passwordProfile),
          call("permission-password-app", PermissionCallChecks::passwordWithAppToken),
          call("scope-only-sign-in", PermissionCallChecks::onlySignIn),
          call("flow-app-for-delegated-call", PermissionCallChecks::appForDelegatedCall),
          call("flow-user-for-app-call", PermissionCallChecks::userForApplicationCall),
          call("flow-me-with-app-token", AudienceChecks::meWithAppToken),
          Map.entry(
              "authority-old-host",
              TokenDetector.ofApplications(AuthorityChecks::oldHost)
                  .and(AuthorityChecks::oldHostConfigured)),
          request("authority-default", AuthorityChecks::defaultAuthority),
          Map.entry("audience-personal-account", new PersonalAccountDetector()),
          Map.entry("audience-several-targets", TokenDetector.ofProject(SharedTokens::check)),
          Map.entry("audience-sdk-host", TokenDetector.ofProject(SdkHosts::check)));

  private TokenAnalyses() {}

  private static Map.Entry<String, Detector> request(String name, RequestCheck check) {
    return Map.entry(name, TokenDetector.ofRequests(check));
  }

  private static Map.Entry<String, Detector> application(String name, RequestCheck check) {
    return Map.entry(name, TokenDetector.ofApplications(check));
  }

  /** What the catalogue knows of pairs of APIs. */
  private static Map.Entry<String, Detector> audience(String name) {
    return token(name, AudienceChecks.ofPairs(name));
  }

  private static Map.Entry<String, Detector> token(String name, CallCheck check) {
    return Map.entry(name, TokenDetector.ofTokens(check));
  }

  private static Map.Entry<String, Detector> call(String name, CallCheck check) {
    return Map.entry(name, TokenDetector.ofCalls(check));
  }
}
