/*
 * adalscan:ignore-file AADG0001, ADAL0001 : a copy of somebody else's file
 */
package app;

import com.microsoft.aad.adal4j.AuthenticationContext;

class Whole {
  static final String GRAPH = "https://graph.windows.net/";
}
