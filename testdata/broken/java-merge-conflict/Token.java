package com.example.broken; // notice: not-parsed

<<<<<<< HEAD
import com.microsoft.aad.adal4j.AuthenticationContext; // expect: ADAL0001
=======
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
>>>>>>> msal

class Token {
<<<<<<< HEAD
  String resource = "https://graph.windows.net"; // expect: AADG0001
=======
  String scope = "https://graph.microsoft.com/.default";
>>>>>>> msal
}
