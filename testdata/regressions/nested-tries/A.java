/** More nested blocks than statements. */
class A {
  private static final String API = "https://graph.windows.net/"; // expect: AADG0001

  String users(String tenant) {
    return base(tenant) + "/users?api-version=1.6";
  }

  private static String base(String tenant) {
    try {
      try {
        try {
          try {
            try {
              return API + tenant;
            } catch (IllegalStateException e) {
              tenant.trim();
            }
          } finally {
          }
        } finally {
        }
      } finally {
      }
    } finally {
    }
    return null;
  }
}
