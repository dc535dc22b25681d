package com.example.groovy

import com.microsoft.aad.adal4j.AuthenticationContext // expect: ADAL0001

class Tokens {
    String resource = 'https://graph.windows.net' // expect: AADG0001

    def context(String authority, service) {
        new AuthenticationContext(authority, true, service) // expect: ADAL0002
    }
}
