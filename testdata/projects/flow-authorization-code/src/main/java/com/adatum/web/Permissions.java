package com.adatum.web;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** What the portal asks its users for. */
final class Permissions {
  static final Set<String> SIGN_IN = Set.of("openid", "profile", "User.Read");
  static final Set<String> MAIL =
      Collections.unmodifiableSet(
          new HashSet<>(
              Arrays.asList(
                  "https://graph.microsoft.com/Mail.Read",
                  "https://outlook.office.com/Mail.Send"))); // expect: SCP0003

  private Permissions() {}
}
