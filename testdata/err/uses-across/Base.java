package com.example.across;

import com.microsoft.aad.adal4j.AuthenticationContext; // expect: ADAL0001
import com.microsoft.aad.adal4j.AuthenticationResult; // expect: ADAL0001

abstract class Base {
  protected AuthenticationContext context;

  abstract AuthenticationResult authenticate();
}
