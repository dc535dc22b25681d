package com.fabrikam.portal;

import com.microsoft.aad.adal4j.AuthenticationResult; // expect: ADAL0001
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import javax.servlet.annotation.WebInitParam;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Shows the photo of whoever is signed in. */
@WebServlet(
    urlPatterns = "/secure/photo",
    // expect-next: AADG0001
    initParams = @WebInitParam(name = "graph", value = "https://graph.windows.net/me/"))
public final class ProfileServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AuthenticationResult result =
        (AuthenticationResult) request.getSession().getAttribute(SignInFilter.PRINCIPAL);
    URL url = new URL(getInitParameter("graph") + "thumbnailPhoto?api-version=1.6");
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.setRequestProperty("Authorization", "Bearer " + result.getAccessToken()); // expect: ADAL0002
    response.setContentType(connection.getContentType());
    try (InputStream photo = connection.getInputStream()) {
      photo.transferTo(response.getOutputStream());
    }
  }
}
