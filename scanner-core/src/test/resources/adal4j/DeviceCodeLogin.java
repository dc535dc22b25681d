package com.example.cli;

import com.microsoft.aad.adal4j.AdalErrorCode;
import com.microsoft.aad.adal4j.AuthenticationContext;
import com.microsoft.aad.adal4j.AuthenticationException;
import com.microsoft.aad.adal4j.AuthenticationResult;
import com.microsoft.aad.adal4j.DeviceCode;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

public class DeviceCodeLogin {
  static final String CLIENT_ID = "1950a258-227b-4e31-a9cf-717495945fc2";
  static final String RESOURCE = "https://management.azure.com";

  public static void main(String[] args) throws Exception {
    AuthenticationContext ctx =
        new AuthenticationContext(
            "https://login.microsoftonline.com/common", true, Executors.newSingleThreadExecutor());
    DeviceCode deviceCode = ctx.acquireDeviceCode(CLIENT_ID, RESOURCE, null).get();
    System.out.println(deviceCode.getMessage());
    AuthenticationResult result = null;
    while (result == null) {
      Thread.sleep(deviceCode.getInterval() * 1000);
      try {
        result = ctx.acquireTokenByDeviceCode(deviceCode, null).get();
      } catch (ExecutionException e) {
        AuthenticationException cause = (AuthenticationException) e.getCause();
        if (cause.getErrorCode() != AdalErrorCode.AUTHORIZATION_PENDING) {
          throw cause;
        }
      }
    }
  }
}
