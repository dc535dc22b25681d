package com.contoso.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GraphUrlsTest {
  private final GraphUrls urls = new GraphUrls("contoso.onmicrosoft.com");

  @Test
  void usersAreReadInPages() {
    assertEquals(
        "https://graph.windows.net/contoso.onmicrosoft.com/users?api-version=1.6&$top=5", // expect: AADG0001
        urls.users(5));
  }

  @Test
  void groupsOfOneUser() {
    assertEquals(
        GraphUrls.RESOURCE + "/contoso.onmicrosoft.com/users/42/memberOf?api-version=1.6",
        urls.memberOf("42"));
  }
}
