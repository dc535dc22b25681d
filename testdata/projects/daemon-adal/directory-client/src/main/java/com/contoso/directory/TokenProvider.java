package com.contoso.directory;

import com.microsoft.aad.adal4j.AuthenticationContext; // expect: ADAL0001
import com.microsoft.aad.adal4j.AuthenticationException; // expect: ADAL0001
import com.microsoft.aad.adal4j.AuthenticationResult; // expect: ADAL0001
import com.microsoft.aad.adal4j.ClientCredential; // expect: ADAL0001
import java.net.MalformedURLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Access tokens of the daemon itself; nobody is signed in. */
public final class TokenProvider {
  private static final String AUTHORITY = "https://login.microsoftonline.com/";

  private final String tenant;
  private final ClientCredential credential;

  public TokenProvider(String tenant, String clientId, String clientSecret) {
    this.tenant = tenant;
    this.credential = new ClientCredential(clientId, clientSecret); // expect: ADAL0002
  }

  /** A token for Azure AD Graph. */
  public String graphToken() {
    return acquire(GraphUrls.RESOURCE);
  }

  /** A token for any resource. */
  public String acquire(String resource) {
    ExecutorService service = Executors.newSingleThreadExecutor();
    try {
      // expect-next: ADAL0002 EPT0007
      AuthenticationContext context = new AuthenticationContext(AUTHORITY + tenant, false, service);
      Future<AuthenticationResult> future =
          context.acquireToken(resource, credential, null); // expect: ADAL0002
      AuthenticationResult result = future.get();
      if (result == null) {
        throw new IllegalStateException("no token for " + resource);
      }
      return result.getAccessToken(); // expect: ADAL0002
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("bad tenant " + tenant, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AuthenticationException) {
        throw new IllegalStateException("sign-in refused", e.getCause());
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      service.shutdown();
    }
  }
}
