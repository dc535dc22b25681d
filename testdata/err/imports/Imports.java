package com.example.imports;

import com.microsoft.aad.adal4j.*; // expect: ADAL0001
import com.microsoft.aad.adal4j.AuthenticationResult; import com.microsoft.aad.adal4j.UserInfo; // expect: ADAL0001
import static com.microsoft.aad.adal4j.AdalErrorCode.*; // expect: ADAL0001
import static com.microsoft.aad.adal4j.AdalErrorCode.BAD_GATEWAY; // expect: ADAL0001
import com.microsoft.aad.adal4j . /* spaced */ DeviceCode; // expect: ADAL0001
import com.microsoft.aad.\u0061dal4j.ClientCredential; // expect: ADAL0001

class Imports {
  AuthenticationResult result;
  UserInfo user;
  DeviceCode code;
  ClientCredential credential;
}
