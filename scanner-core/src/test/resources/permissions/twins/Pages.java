package shop;

import com.microsoft.aad.msal4j.IAuthenticationResult;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;

class Pages {
  private final Settings settings;

  Pages(Settings settings) {
    this.settings = settings;
  }

  InputStream read(IAuthenticationResult result) throws Exception {
    HttpURLConnection connection = (HttpURLConnection) new URL(settings.getHost() + "v1.0/me/messages").openConnection();
    connection.setRequestProperty("Authorization", "Bearer " + result.accessToken());
    return connection.getInputStream();
  }
}
