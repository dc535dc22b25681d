package com.fabrikam.portal;

import com.microsoft.aad.adal4j.AuthenticationContext; // expect: ADAL0001
import com.microsoft.aad.adal4j.AuthenticationResult; // expect: ADAL0001
import com.microsoft.aad.adal4j.ClientCredential; // expect: ADAL0001
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Sends visitors to the sign-in page and redeems the code that they come back with. */
public final class SignInFilter implements Filter {
  public static final String PRINCIPAL = "principal";

  private final ExecutorService service = Executors.newFixedThreadPool(2);
  private String authority = "";
  private String resource = "";
  private String clientId = "";

  @Override
  public void init(FilterConfig config) {
    authority =
        config.getServletContext().getInitParameter("authority")
            + config.getServletContext().getInitParameter("tenant");
    resource = config.getServletContext().getInitParameter("graph_resource");
    clientId = config.getInitParameter("client_id");
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    AuthenticationResult result =
        (AuthenticationResult) http.getSession().getAttribute(PRINCIPAL);
    String code = http.getParameter("code");
    try {
      if (code != null) {
        http.getSession().setAttribute(PRINCIPAL, redeem(code, http.getRequestURL().toString()));
      } else if (result == null) {
        ((HttpServletResponse) response).sendRedirect(signInUrl(http));
        return;
      } else if (result.getExpiresOnDate().before(new Date())) { // expect: ADAL0002
        http.getSession().setAttribute(PRINCIPAL, refresh(result.getRefreshToken())); // expect: ADAL0002
      }
    } catch (ExecutionException | InterruptedException e) {
      throw new ServletException("sign-in failed", e);
    }
    chain.doFilter(request, response);
  }

  private AuthenticationResult redeem(String code, String redirect)
      throws IOException, ExecutionException, InterruptedException {
    ClientCredential client = new ClientCredential(clientId, secret()); // expect: ADAL0002
    AuthenticationContext context = new AuthenticationContext(authority, true, service); // expect: ADAL0002
    return context
        .acquireTokenByAuthorizationCode( // expect: ADAL0002
            code, URI.create(redirect), client, resource, new SignInLog())
        .get();
  }

  private AuthenticationResult refresh(String refreshToken)
      throws IOException, ExecutionException, InterruptedException {
    AuthenticationContext context = new AuthenticationContext(authority, true, service); // expect: ADAL0002
    return context
        .acquireTokenByRefreshToken(refreshToken, new ClientCredential(clientId, secret()), null) // expect: ADAL0002 CAE0001
        .get();
  }

  private String signInUrl(HttpServletRequest request) {
    return authority
        + "/oauth2/authorize?response_type=code&response_mode=query&client_id="
        + clientId
        + "&resource=https%3A%2F%2Fgraph.windows.net&redirect_uri=" // expect: SCP0017
        + URLEncoder.encode(request.getRequestURL().toString(), StandardCharsets.UTF_8);
  }

  private static String secret() {
    return System.getenv("PORTAL_CLIENT_SECRET");
  }
}
