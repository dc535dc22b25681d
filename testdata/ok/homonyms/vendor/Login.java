package com.example.vendor;

import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import java.util.concurrent.Future;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.springframework.security.core.AuthenticationException;
import org.vendor.sso.AuthenticationCallback;
import org.vendor.sso.AuthenticationContext;
import org.vendor.sso.AuthenticationResult;
import org.vendor.sso.ClientCredential;

/** Another vendor's single sign-on, with the same simple names and methods. */
final class Login implements AuthenticationCallback<AuthenticationResult> {
  private final AuthenticationContext context = new AuthenticationContext("adal4j", true, null);

  String login(String code, AuthenticationFlowContext flow) throws Exception {
    ClientCredential credential = new ClientCredential("id", "secret");
    Future<AuthenticationResult> future = context.acquireToken("resource", credential, this);
    try {
      return future.get().getAccessToken() + flow;
    } catch (AuthenticationException refused) {
      return refused.getMessage();
    }
  }

  String name(UserInfo info) {
    return info.getName();
  }

  @Override
  public void onSuccess(AuthenticationResult result) {}

  @Override
  public void onFailure(Throwable failure) {}
}
