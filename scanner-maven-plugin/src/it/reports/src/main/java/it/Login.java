package it;

import com.microsoft.aad.adal4j.AuthenticationContext;
import java.net.MalformedURLException;
import java.util.concurrent.ExecutorService;

final class Login {
  AuthenticationContext context(ExecutorService service) throws MalformedURLException {
    return new AuthenticationContext("https://login.microsoftonline.com/common", true, service);
  }
}
