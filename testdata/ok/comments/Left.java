package com.example.comments;

// import com.microsoft.aad.adal4j.AuthenticationContext;

/**
 * Replaces {@link com.microsoft.aad.adal4j.AuthenticationContext} and its acquireToken.
 *
 * @see "com.microsoft.aad.adal4j.ClientCredential"
 */
final class Left {
  /* new AuthenticationContext(authority, true, service).acquireToken(resource, credential, null) */
  String left = "nothing"; // was Class.forName("com.microsoft.aad.adal4j.AuthenticationResult")
}
