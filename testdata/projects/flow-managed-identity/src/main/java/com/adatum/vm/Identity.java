package com.adatum.vm;

import com.azure.core.credential.TokenRequestContext;
import com.azure.identity.ManagedIdentityCredential;
import com.azure.identity.ManagedIdentityCredentialBuilder;
import com.microsoft.aad.msal4j.ManagedIdentityApplication;
import com.microsoft.aad.msal4j.ManagedIdentityId;
import com.microsoft.aad.msal4j.ManagedIdentityParameters;
import java.net.HttpURLConnection;
import java.net.URL;
import org.json.JSONObject;
import org.json.JSONTokener;

/** Tokens of the machine. */
final class Identity {
  private final ManagedIdentityCredential credential = new ManagedIdentityCredentialBuilder().build();
  private final ManagedIdentityApplication application =
      ManagedIdentityApplication.builder(ManagedIdentityId.systemAssigned()).build();

  String vault() {
    return credential.getTokenSync(new TokenRequestContext().addScopes("https://vault.azure.net/.default")).getToken();
  }

  String named() {
    return credential
        .getTokenSync(
            new TokenRequestContext().addScopes("https://graph.microsoft.com/User.Read.All")) // expect: SCP0018
        .getToken();
  }

  String msal() throws Exception {
    return application
        .acquireTokenForManagedIdentity(ManagedIdentityParameters.builder("https://management.azure.com/").build())
        .get()
        .accessToken();
  }

  String byHand() throws Exception {
    URL url =
        new URL(
            "http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01"
                + "&resource=https://management.azure.com/");
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setRequestProperty("Metadata", "true");
    return new JSONObject(new JSONTokener(connection.getInputStream())).getString("access_token");
  }
}
