package com.fabrikam.portal;

import com.microsoft.aad.adal4j.AuthenticationCallback; // expect: ADAL0001
import com.microsoft.aad.adal4j.AuthenticationResult; // expect: ADAL0001
import java.util.logging.Level;
import java.util.logging.Logger;

/** Writes down who signed in, and who could not. */
final class SignInLog implements AuthenticationCallback<AuthenticationResult> { // expect: ADAL0001
  private static final Logger LOG = Logger.getLogger(SignInLog.class.getName());

  @Override
  public void onSuccess(AuthenticationResult result) {
    LOG.log(Level.INFO, "signed in: {0}", result.getUserInfo().getUniqueId()); // expect: ADAL0002
  }

  @Override
  public void onFailure(Throwable failure) {
    LOG.log(Level.WARNING, "sign-in failed", failure);
  }
}
