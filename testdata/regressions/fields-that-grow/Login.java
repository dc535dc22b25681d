package app;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IClientCredential;

class Login extends Base {
  private final IClientCredential secret =
      ClientCredentialFactory.createFromSecret(System.getenv("APP_SECRET"));
  private final String id = System.getenv("APP_ID");
  private ConfidentialClientApplication first;
  private ConfidentialClientApplication second;

  void open() throws Exception {
    first = ConfidentialClientApplication.builder(id, secret).authority(endpoint).build();
    second = ConfidentialClientApplication.builder(id, secret).authority(host).build();
  }
}
