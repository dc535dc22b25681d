package com.example.claims;

import com.microsoft.aad.adal4j.AdalClaimsChallengeException;
import com.microsoft.aad.adal4j.AuthenticationContext;
import com.microsoft.aad.adal4j.AuthenticationResult;
import com.microsoft.aad.adal4j.UserInfo;
import com.microsoft.aad.adal4j.AuthenticationException;
import java.util.concurrent.ExecutionException;

public class ClaimsChallenge {
  private final AuthenticationContext context;

  ClaimsChallenge(AuthenticationContext context) {
    this.context = context;
  }

  String claims(ExecutionException e) {
    return e.getCause() instanceof AdalClaimsChallengeException
        ? ((AdalClaimsChallengeException) e.getCause()).getClaims()
        : null;
  }

  String user(AuthenticationResult result) {
    UserInfo user = result.getUserInfo();
    if (user == null) {
      throw new AuthenticationException("no user");
    }
    return user.getDisplayableId() + "@" + user.getTenantId() + " of " + context.getAuthority();
  }

  long seconds(AuthenticationResult result) {
    return result.getExpiresAfter();
  }
}
