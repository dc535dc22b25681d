package com.adatum.desktop;

import java.util.Set;

interface Settings {
  String CLIENT = "5f0e8bb0-2d0c-4c55-9df5-7d3d9d3c0a11";
  String AUTHORITY = "https://login.microsoftonline.com/organizations/";
  Set<String> SCOPES = Set.of("User.Read", "Calendars.Read");
  String OLD_RESOURCE = "https://graph.microsoft.com"; // expect: SCP0001
}
