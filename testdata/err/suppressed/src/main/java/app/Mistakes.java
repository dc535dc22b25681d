package app;

class Mistakes {
  // adalscan:ignore AADG0001 -- the next line of code only
  static final String FIRST = "https://graph.windows.net/";
  static final String SECOND = "https://graph.windows.net/"; // expect: AADG0001

  // adalscan:ignore ADAL0001 -- another rule; expect: SUP0004
  static final String THIRD = "https://graph.windows.net/"; // expect: AADG0001

  // This is how: adalscan:ignore AADG0001 -- mentions it only
  static final String FOURTH = "https://graph.windows.net/"; // expect: AADG0001

  static final String FIFTH = "adalscan:ignore AADG0001 -- https://graph.windows.net/"; // expect: AADG0001

  // adalscan:ignore * -- blanket; expect: SUP0001
  static final String SIXTH = "https://graph.windows.net/"; // expect: AADG0001

  // adalscan:ignore AADG0001 because of this; expect: SUP0002
  static final String SEVENTH = "https://graph.windows.net/"; // expect: AADG0001

  @SuppressWarnings("adalscan:AADG0001") // expect: SUP0004
  static final String EIGHTH = "";

  // adalscan:ignore-end expect: SUP0006
  static final String NINTH = "https://graph.windows.net/"; // expect: AADG0001

  @SuppressWarnings("unused")
  static final String TENTH = "https://graph.windows.net/"; // expect: AADG0001
}
