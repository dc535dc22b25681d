package it;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import java.net.MalformedURLException;

final class Login {
  ConfidentialClientApplication application(String secret) throws MalformedURLException {
    return ConfidentialClientApplication.builder("7d3c", ClientCredentialFactory.createFromSecret(secret))
        .authority("https://login.microsoftonline.com/organizations")
        .build();
  }
}
