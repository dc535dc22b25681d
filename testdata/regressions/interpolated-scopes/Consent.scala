package a

import java.net.URLEncoder

class Consent(tenant: String, client: String, all: Seq[String], http: Http) {

  def composed(): String = {
    val scope = URLEncoder.encode(all.mkString(" "), "UTF-8")
    val page = s"https://login.microsoftonline.com/$tenant/oauth2/v2.0/authorize?client_id=$client&response_type=code&scope=$scope"
    val answer = http.open(page)
    answer.getString("refresh_token")
  }

  def known(): String = {
    val page = s"https://login.microsoftonline.com/$tenant/oauth2/v2.0/authorize?client_id=$client&response_type=code&scope=User.Read" // expect: SCP0014
    val answer = http.open(page)
    answer.getString("refresh_token")
  }
}
