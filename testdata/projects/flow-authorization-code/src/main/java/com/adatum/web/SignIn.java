package com.adatum.web;

import com.microsoft.aad.msal4j.AuthorizationCodeParameters;
import com.microsoft.aad.msal4j.AuthorizationRequestUrlParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.ExecutionException;

/** Sends people to the sign-in page and redeems the code that comes back. */
public class SignIn extends HttpServlet {
  private static final String REDIRECT = "https://portal.adatum.com/back";
  private final transient ConfidentialClientApplication application;

  public SignIn(ConfidentialClientApplication application) {
    this.application = application;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String code = request.getParameter("code");
    if (code == null) {
      response.sendRedirect(application.getAuthorizationRequestUrl(page()).toString());
      return;
    }
    try {
      request.getSession().setAttribute("result", redeem(code));
      response.sendRedirect("/profile");
    } catch (InterruptedException | ExecutionException e) {
      Thread.currentThread().interrupt();
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  private AuthorizationRequestUrlParameters page() {
    return AuthorizationRequestUrlParameters.builder(REDIRECT, Permissions.SIGN_IN).build();
  }

  private IAuthenticationResult redeem(String code)
      throws InterruptedException, ExecutionException {
    AuthorizationCodeParameters parameters =
        AuthorizationCodeParameters.builder(code, URI.create(REDIRECT))
            .scopes(Permissions.MAIL)
            .build();
    return application.acquireToken(parameters).get();
  }
}
