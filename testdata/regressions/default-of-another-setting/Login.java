package app;

import com.azure.identity.ClientSecretCredential;
import com.azure.identity.ClientSecretCredentialBuilder;
import java.util.Map;

class Login {
  private final ClientSecretCredential credential;

  Login(Map<String, String> settings) {
    credential = new ClientSecretCredentialBuilder().clientSecret(Entry.SECRET.in(settings)).build();
  }
}
