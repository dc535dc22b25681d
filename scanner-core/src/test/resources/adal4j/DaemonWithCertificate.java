package com.example.daemon;

import com.microsoft.aad.adal4j.AsymmetricKeyCredential;
import com.microsoft.aad.adal4j.AuthenticationContext;
import com.microsoft.aad.adal4j.AuthenticationResult;
import java.io.FileInputStream;
import java.io.InputStream;
import java.util.concurrent.Executors;

public class DaemonWithCertificate {
  private final String tenant;
  private final String clientId;

  public DaemonWithCertificate(String tenant, String clientId) {
    this.tenant = tenant;
    this.clientId = clientId;
  }

  public String token(String path, String password) throws Exception {
    try (InputStream pkcs12 = new FileInputStream(path)) {
      AsymmetricKeyCredential credential =
          AsymmetricKeyCredential.create(clientId, pkcs12, password);
      AuthenticationContext context =
          new AuthenticationContext(
              "https://login.microsoftonline.com/" + tenant, false, Executors.newCachedThreadPool());
      return context
          .acquireToken("https://management.core.windows.net/", credential, null)
          .get()
          .getAccessToken();
    }
  }
}
