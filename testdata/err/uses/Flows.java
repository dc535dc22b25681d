package com.example.uses;

import com.microsoft.aad.adal4j.AdalErrorCode; // expect: ADAL0001
import com.microsoft.aad.adal4j.AsymmetricKeyCredential; // expect: ADAL0001
import com.microsoft.aad.adal4j.AuthenticationCallback; // expect: ADAL0001
import com.microsoft.aad.adal4j.AuthenticationContext; // expect: ADAL0001
import com.microsoft.aad.adal4j.AuthenticationException; // expect: ADAL0001
import com.microsoft.aad.adal4j.AuthenticationResult; // expect: ADAL0001
import com.microsoft.aad.adal4j.ClientAssertion; // expect: ADAL0001
import com.microsoft.aad.adal4j.ClientCredential; // expect: ADAL0001
import com.microsoft.aad.adal4j.DeviceCode; // expect: ADAL0001
import com.microsoft.aad.adal4j.UserAssertion; // expect: ADAL0001
import com.microsoft.aad.adal4j.UserInfo; // expect: ADAL0001
import java.net.Proxy;
import java.net.URI;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;

class Flows {
  private final AuthenticationContext context;

  Flows(String authority, ExecutorService service, Proxy proxy) throws Exception {
    context = new AuthenticationContext(authority, true, service); // expect: ADAL0002
    context.setProxy(proxy); // expect: ADAL0002
  }

  Future<AuthenticationResult> daemon(String id, String secret) {
    return context.acquireToken("https://vault.azure.net", new ClientCredential(id, secret), null); // expect: ADAL0002
  }

  Future<AuthenticationResult> assertion(String id, String jwt) {
    ClientAssertion assertion = new ClientAssertion(id, jwt); // expect: ADAL0002
    return this.context.acquireToken("https://vault.azure.net", assertion, null); // expect: ADAL0002
  }

  Future<AuthenticationResult> certificate(String id, PrivateKey key, X509Certificate certificate)
      throws Exception {
    AsymmetricKeyCredential credential =
        AsymmetricKeyCredential.create(id, key, certificate); // expect: ADAL0002
    return context.acquireToken("https://vault.azure.net", credential, null); // expect: ADAL0002
  }

  Future<AuthenticationResult> onBehalfOf(String token, ClientCredential credential) {
    UserAssertion user = new UserAssertion(token); // expect: ADAL0002
    return context.acquireToken("https://vault.azure.net", user, credential, null); // expect: ADAL0002
  }

  AuthenticationResult password(String id, String name, String password) throws Exception {
    return context.acquireToken("https://vault.azure.net", id, name, password, null).get(); // expect: FLW0007 ADAL0002
  }

  Future<AuthenticationResult> code(String code, URI redirect, ClientCredential credential) {
    return context.acquireTokenByAuthorizationCode(code, redirect, credential, null); // expect: ADAL0002
  }

  Future<AuthenticationResult> refresh(AuthenticationResult old, ClientCredential credential) {
    return context.acquireTokenByRefreshToken(old.getRefreshToken(), credential, null); // expect: ADAL0002
  }

  Future<AuthenticationResult> device(String id) throws Exception {
    DeviceCode code = context.acquireDeviceCode(id, "https://vault.azure.net", null).get(); // expect: ADAL0002
    System.out.println(code.getMessage()); // expect: ADAL0002
    return context.acquireTokenByDeviceCode(code, null); // expect: ADAL0002
  }

  String read(AuthenticationResult result) {
    UserInfo user = result.getUserInfo(); // expect: ADAL0002
    Function<AuthenticationResult, String> token = AuthenticationResult::getAccessToken; // expect: ADAL0002
    var id = user.getUniqueId(); // expect: ADAL0002
    return id + token.apply(result) + result.getExpiresAfter(); // expect: ADAL0002
  }

  boolean pending(AuthenticationException failure) {
    return AdalErrorCode.AUTHORIZATION_PENDING.name().equals(failure.getMessage()); // expect: ADAL0002
  }

  AuthenticationCallback<AuthenticationResult> callback() {
    return new AuthenticationCallback<AuthenticationResult>() { // expect: ADAL0002
      @Override
      public void onSuccess(AuthenticationResult result) {
        System.out.println(result.getIdToken()); // expect: ADAL0002
      }

      @Override
      public void onFailure(Throwable failure) {
        failure.printStackTrace();
      }
    };
  }
}
