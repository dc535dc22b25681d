package com.example.web;

import com.microsoft.aad.adal4j.AdalErrorCode;
import com.microsoft.aad.adal4j.AsymmetricKeyCredential;
import com.microsoft.aad.adal4j.AuthenticationCallback;
import com.microsoft.aad.adal4j.AuthenticationContext;
import com.microsoft.aad.adal4j.AuthenticationException;
import com.microsoft.aad.adal4j.AuthenticationResult;
import com.microsoft.aad.adal4j.ClientCredential;
import com.microsoft.aad.adal4j.DeviceCode;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class ServletFilter {
  private static final ExecutorService POOL = Executors.newCachedThreadPool();
  private static final String AUTHORITY = "https://login.microsoftonline.com/common/";
  private static final String GRAPH = "https://graph.windows.net/";

  private final String clientId;
  private final String secret;

  ServletFilter(String clientId, String secret) {
    this.clientId = clientId;
    this.secret = secret;
  }

  AuthenticationResult byCode(String code, String redirect) throws Throwable {
    AuthenticationContext context = new AuthenticationContext(AUTHORITY, true, POOL);
    try {
      Future<AuthenticationResult> future =
          context.acquireTokenByAuthorizationCode(
              code, new URI(redirect), new ClientCredential(clientId, secret), GRAPH, null);
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause();
    }
  }

  AuthenticationResult refresh(AuthenticationResult old) throws Exception {
    if (old.getExpiresOnDate().before(new Date())) {
      AuthenticationContext context = new AuthenticationContext(AUTHORITY, true, POOL);
      return context
          .acquireTokenByRefreshToken(
              old.getRefreshToken(), new ClientCredential(clientId, secret), null, null)
          .get();
    }
    return old;
  }

  AuthenticationResult byKeyStore(InputStream file, char[] password) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(file, password);
    PrivateKey key = (PrivateKey) store.getKey("alias", password);
    X509Certificate certificate = (X509Certificate) store.getCertificate("alias");
    AuthenticationContext context = new AuthenticationContext(AUTHORITY, true, POOL);
    context.setProxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("proxy", 3128)));
    context.setConnectTimeout(5000);
    context.setReadTimeout(10000);
    return context
        .acquireToken(GRAPH, AsymmetricKeyCredential.create(clientId, key, certificate), null)
        .get();
  }

  String byDevice(AuthenticationContext context) throws Exception {
    DeviceCode code = context.acquireDeviceCode(clientId, GRAPH, null).get();
    System.out.println(code.getMessage());
    return context.acquireTokenByDeviceCode(code, null).get().getAccessToken();
  }

  String message(Exception e) {
    if (e.getCause() instanceof AuthenticationException) {
      AuthenticationException cause = (AuthenticationException) e.getCause();
      return cause.getErrorCode() == AdalErrorCode.AUTHORIZATION_PENDING
          ? "wait"
          : cause.getMessage();
    }
    return e.getMessage();
  }

  void counted(AuthenticationContext context, int[] counter) {
    context.acquireToken(
        GRAPH,
        clientId,
        "user",
        secret,
        new AuthenticationCallback<AuthenticationResult>() {
          public void onSuccess(AuthenticationResult r) {
            // every success counts
            counter[0]++;
            for (String part : r.getAccessToken().split("\\.")) {
              System.out.println(part);
            }
          }

          public void onFailure(Throwable t) {
            if (t.getCause() instanceof AuthenticationException) {
              System.err.println(((AuthenticationException) t.getCause()).getErrorCode());
            } else {
              t.printStackTrace();
            }
          }
        });
  }

  void clashing(AuthenticationContext context, Throwable result) {
    context.acquireToken(
        GRAPH,
        new ClientCredential(clientId, secret),
        new AuthenticationCallback<AuthenticationResult>() {
          @Override
          public void onSuccess(AuthenticationResult result) {
            System.out.println(result.getAccessToken());
          }

          @Override
          public void onFailure(Throwable failure) {
            System.out.println(failure);
          }
        });
  }

  AuthenticationResult timed(AuthenticationContext context, ClientCredential credential) {
    try {
      return context.acquireToken(GRAPH, credential, null).get();
    } catch (InterruptedException | ExecutionException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
