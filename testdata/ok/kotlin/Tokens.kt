package com.example.kotlin

import com.microsoft.aad.msal4j.UserAssertion
import org.vendor.sso.AuthenticationContext

/** Nothing of adal4j, and no windows.net: https://graph.windows.net.evil.com */
class Tokens {
    private val context = AuthenticationContext("https://login.windows.net/common")

    fun token(user: String) = context.acquireToken("https://graph.microsoft.com", UserAssertion(user), null)
}
