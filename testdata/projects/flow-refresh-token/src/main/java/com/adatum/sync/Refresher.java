package com.adatum.sync;

import com.microsoft.aad.msal4j.IPublicClientApplication;
import com.microsoft.aad.msal4j.RefreshTokenParameters;
import java.util.Collections;

/** Moves stored refresh tokens into MSAL4J. */
class Refresher {
  private final IPublicClientApplication application;

  Refresher(IPublicClientApplication application) {
    this.application = application;
  }

  String refresh(String refreshToken, String scope) {
    RefreshTokenParameters parameters =
        RefreshTokenParameters.builder(Collections.singleton(scope), refreshToken).build();
    return application.acquireToken(parameters).join().accessToken();
  }
}
