package com.example.appid;

import java.util.Map;

/** Names of first-party applications; the first id is Azure AD Graph's, which proves nothing. */
final class Apps {
  static final String LEGACY = "00000002-0000-0000-c000-000000000000";
  static final Map<String, String> NAMES =
      Map.of(
          LEGACY, "Windows Azure Active Directory",
          "00000003-0000-0000-c000-000000000000", "Microsoft Graph",
          "00000002-0000-0ff1-ce00-000000000000", "Office 365 Exchange Online",
          "797f4846-ba00-4fd7-ba43-dac1f8f63013", "windows.net management");

  private Apps() {}
}
