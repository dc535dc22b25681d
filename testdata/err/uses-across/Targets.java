import com.microsoft.aad.adal4j.AuthenticationContext; // expect: ADAL0001
import com.microsoft.aad.adal4j.AuthenticationResult; // expect: ADAL0001
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** Parameters of lambdas whose type only the target says. */
class Targets {
  private static final Function<AuthenticationResult, String> FIRST = r -> r.getIdToken(); // expect: ADAL0002
  private final Function<AuthenticationResult, String> token = r -> r.getRefreshToken(); // expect: ADAL0002
  private final Function<Other, String> other = r -> r.getRefreshToken();

  Function<AuthenticationContext, String> returned() {
    return c -> c.getAuthority(); // expect: ADAL0002
  }

  BiFunction<Other, AuthenticationResult, String> both() {
    return (o, r) -> o.getAccessToken() + r.getAccessToken(); // expect: ADAL0002
  }

  interface Step<R, P> {
    R run(P given);
  }

  Step<AuthenticationResult, Other> step() {
    return o -> {
      o.getAccessToken();
      return null;
    };
  }

  void own() {
    Step<AuthenticationResult, Other> kept = o -> take(o.getRefreshToken());
    kept.run(new Other());
  }

  AuthenticationResult take(String token) {
    return null;
  }

  void local() {
    Consumer<AuthenticationResult> sink = r -> System.out.println(r.getExpiresOnDate()); // expect: ADAL0002
    Consumer<Other> silent = r -> System.out.println(r.getAccessToken());
  }

  static class Other {
    String getAccessToken() {
      return "";
    }

    String getRefreshToken() {
      return "";
    }
  }
}
