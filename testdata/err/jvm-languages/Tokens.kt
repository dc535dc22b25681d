package com.example.kotlin

import com.microsoft.aad.adal4j.AuthenticationContext // expect: ADAL0001
import com.microsoft.aad.adal4j.ClientCredential // expect: ADAL0001

class Tokens(private val authority: String) {
    private val resource = "https://graph.windows.net" // expect: SCP0017

    fun token(id: String, secret: String): String {
        val context = AuthenticationContext(authority, true, service) // expect: ADAL0002
        val credential = ClientCredential(id, secret) // expect: ADAL0002
        return context.acquireToken(resource, credential, null).get().accessToken // expect: ADAL0002
    }

    fun url(tenant: String) = "https://graph.windows.net/$tenant/users?api-version=1.6" // expect: AADG0001
}
