package com.contoso.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

/** Reads users and groups, page by page. */
public final class DirectoryClient {
  private static final int PAGE_SIZE = 100;

  private final ObjectMapper json = new ObjectMapper();
  private final TokenProvider tokens;
  private final GraphUrls urls;

  public DirectoryClient(String tenant, TokenProvider tokens) {
    this.tokens = tokens;
    this.urls = new GraphUrls(tenant);
  }

  /** All users of the tenant, by object id. */
  public List<String> userIds() throws IOException {
    List<String> ids = new ArrayList<>();
    String next = urls.users(PAGE_SIZE);
    while (next != null) {
      JsonNode page = get(next);
      page.path("value").forEach(user -> ids.add(user.path("objectId").asText())); // expect: AADG0006
      JsonNode link = page.path("odata.nextLink"); // expect: AADG0007
      next = link.isMissingNode() ? null : urls.users(PAGE_SIZE) + "&" + skipToken(link.asText());
    }
    return ids;
  }

  /** The groups of a user, by name. */
  public List<String> groups(String objectId) throws IOException {
    List<String> names = new ArrayList<>();
    get(urls.memberOf(objectId)).path("value").forEach(g -> names.add(g.path("displayName").asText()));
    return names;
  }

  private JsonNode get(String url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) new URL(url).openConnection();
    connection.setRequestProperty("Authorization", "Bearer " + tokens.graphToken());
    connection.setRequestProperty("Accept", "application/json");
    if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
      throw new IOException("HTTP " + connection.getResponseCode() + " from " + url);
    }
    return json.readTree(connection.getInputStream());
  }

  private static String skipToken(String nextLink) {
    return nextLink.substring(nextLink.indexOf("$skiptoken"));
  }
}
