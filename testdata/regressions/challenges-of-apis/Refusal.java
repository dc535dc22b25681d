final class Refusal {
  static final String HEADER =
      "Bearer realm=\"\", authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\"";

  /** A query of one's own is no challenge. */
  static final String SIGN_IN =
      "https://login.microsoftonline.com/common/oauth2/authorize?client_id=a"; // expect: EPT0012
}
