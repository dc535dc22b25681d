package com.example.desktop;

import com.microsoft.aad.adal4j.AuthenticationContext;
import com.microsoft.aad.adal4j.AuthenticationResult;
import java.util.concurrent.Executors;

public class IntegratedWindows {
  AuthenticationResult signIn(String[] args) throws Exception {
    AuthenticationContext context =
        new AuthenticationContext(args[0], true, Executors.newFixedThreadPool(1));
    AuthenticationResult result =
        context.acquireToken(args[1], args[2], System.getProperty("user.name"), null, null).get();
    return result;
  }
}
