package com.example.broken; // notice: not-parsed

import com.microsoft.aad.adal4j.AuthenticationContext // expect: ADAL0001
import com.microsoft.aad.adal4j.ClientCredential; // expect: ADAL0001

class Token {
  String resource = "https://graph.windows.net"  // expect: AADG0001
  String open = "https://graph.windows.net/open; // expect: AADG0001

  Object credential(String id, String key) {
    return new ClientCredential(id, key)); // expect: ADAL0002
  }
}
}
