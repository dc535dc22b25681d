package com.adatum.legacy;

import java.util.ArrayList;
import java.util.List;
import org.apache.http.NameValuePair;
import org.apache.http.client.entity.UrlEncodedFormEntity;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.message.BasicNameValuePair;

/** The same by hand, against the identity platform and against another provider. */
class PasswordForm {
  HttpPost entra(String user, String password) throws Exception {
    HttpPost post =
        new HttpPost("https://login.microsoftonline.com/adatum.onmicrosoft.com/oauth2/v2.0/token");
    post.setEntity(new UrlEncodedFormEntity(form(user, password, "User.Read")));
    return post;
  }

  HttpPost keycloak(String user, String password) throws Exception {
    HttpPost post =
        new HttpPost("https://sso.adatum.com/realms/shop/protocol/openid-connect/token");
    post.setEntity(new UrlEncodedFormEntity(form(user, password, "orders")));
    return post;
  }

  private static List<NameValuePair> form(String user, String password, String scope) {
    List<NameValuePair> form = new ArrayList<>();
    form.add(new BasicNameValuePair("grant_type", "password")); // expect: FLW0007
    form.add(new BasicNameValuePair("client_id", "5f0e8bb0-2d0c-4c55-9df5-7d3d9d3c0a11"));
    form.add(new BasicNameValuePair("username", user));
    form.add(new BasicNameValuePair("password", password));
    form.add(new BasicNameValuePair("scope", scope));
    return form;
  }
}
