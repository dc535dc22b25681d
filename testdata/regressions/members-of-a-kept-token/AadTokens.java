package a;

import java.util.HashMap;
import java.util.Map;

class AadTokens {
  static Map<String, Object> asMap(Kept kept) {
    Map<String, Object> all = new HashMap<>();
    all.put("accessToken", kept.token());
    all.put("client_id", kept.client());
    all.put("resource", kept.resource());
    all.put("expiresOn", kept.end());
    return all;
  }

  static Map<String, Object> form(Kept kept) {
    Map<String, Object> all = new HashMap<>();
    all.put("grant_type", "client_credentials");
    all.put("client_id", kept.client());
    all.put("resource", kept.resource()); // expect: EPT0012
    return all;
  }

  interface Kept {
    String token();

    String client();

    String resource();

    String end();
  }
}
