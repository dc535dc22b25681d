package com.example.spring;

import com.microsoft.aad.adal4j.AuthenticationContext;
import com.microsoft.aad.adal4j.AuthenticationResult;
import com.microsoft.aad.adal4j.ClientAssertion;
import com.microsoft.aad.adal4j.ClientCredential;
import com.microsoft.aad.adal4j.UserAssertion;
import java.net.MalformedURLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

public class SpringBeans {
  private String tenant;
  private String clientId;
  private String clientSecret;
  private boolean china;
  private AuthenticationContext shared;

  // @Bean
  public AuthenticationContext authenticationContext() throws MalformedURLException {
    ExecutorService service = Executors.newFixedThreadPool(2);
    return new AuthenticationContext(
        china
            ? "https://login.partner.microsoftonline.cn/" + tenant
            : "https://login.microsoftonline.com/" + tenant,
        false,
        service);
  }

  // @Bean
  public ClientCredential clientCredential() {
    return new ClientCredential(clientId, clientSecret);
  }

  String token(String resource) {
    ExecutorService service = null;
    try {
      service = Executors.newFixedThreadPool(1);
      AuthenticationContext context =
          new AuthenticationContext("https://login.microsoftonline.com/" + tenant, true, service);
      Future<AuthenticationResult> future =
          context.acquireToken(resource, new ClientCredential(clientId, clientSecret), null);
      AuthenticationResult result = future.get(30, TimeUnit.SECONDS);
      if (result == null) {
        throw new IllegalStateException("no result");
      }
      return result.getAccessToken();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      service.shutdown();
    }
  }

  Supplier<Future<AuthenticationResult>> lazily(String resource) {
    return () -> shared.acquireToken(resource, clientCredential(), null);
  }

  String onBehalfOf(String header, String resource) throws Exception {
    UserAssertion assertion = new UserAssertion(header.substring("Bearer ".length()));
    return shared
        .acquireToken(resource, assertion, new ClientCredential(clientId, clientSecret), null)
        .get()
        .getAccessToken();
  }

  AuthenticationResult withAssertion(String jwt, String resource) throws Exception {
    return shared.acquireToken(resource, new ClientAssertion(jwt), null).get();
  }

  String userId(AuthenticationResult result) {
    return result.getUserInfo().getUniqueId() + "@" + result.getUserInfo().getTenantId();
  }

  String name(AuthenticationResult result) {
    return result.getUserInfo() == null
        ? "nobody"
        : result.getUserInfo().getGivenName() + " " + result.getUserInfo().getFamilyName();
  }

  boolean isOld(AuthenticationResult result) {
    return result.getExpiresOnDate().getTime() < System.currentTimeMillis()
        || result.getExpiresAfter() < 60;
  }
}
