package app;

import com.microsoft.aad.adal4j.AuthenticationContext; // adalscan:ignore ADAL0001 -- moves in June
// adalscan:ignore adal4j-reference -- the name of the rule does as well
import com.microsoft.aad.adal4j.AuthenticationResult;

class Lines {
  /* adalscan:ignore AADG0001 -- a mock answers it */
  static final String FIRST = "https://graph.windows.net/";
  static final String SECOND = "https://graph.windows.net/"; /* adalscan:ignore AADG0001 -- as above */

  // adalscan:ignore AADG0001 until=2999-12-31 -- the comments below are no code

  // A word about it.
  /* And another. */
  static final String THIRD = "https://graph.windows.net/";

  // adalscan:ignore-start AADG0001 -- recorded addresses
  static final String FOURTH = "https://graph.windows.net/";
  static final String FIFTH = "https://graph.windows.net/";
  // adalscan:ignore-end
}
