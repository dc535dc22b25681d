package com.example.scala

import com.microsoft.aad.adal4j.{AuthenticationContext, ClientCredential} // expect: ADAL0001

object Tokens {
  val resource = "https://graph.windows.net" // expect: AADG0001
  def credential(id: String, key: String) = new ClientCredential(id, key) // expect: ADAL0002
}
