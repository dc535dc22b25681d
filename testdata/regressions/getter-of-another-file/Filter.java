package com.example.tokens;

import com.microsoft.aad.adal4j.ClientCredential; // expect: ADAL0001

/** A value that another file's method or field gives is read here; that file names the library. */
class Filter {
  String header(Tokens tokens, String id, String secret) throws Exception {
    ClientCredential credential = new ClientCredential(id, secret); // expect: ADAL0002
    String text = tokens.acquireTokenFor(credential).getAccessToken();
    return text + tokens.last.getUserInfo().getUniqueId();
  }
}
