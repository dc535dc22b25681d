package a

import java.net.URLEncoder

class Encoded(client: String, wanted: String) {

  def address(): String = {
    val page = s"https://login.microsoftonline.com/common/oauth2/v2.0/authorize" +
      s"?client_id=$client" +
      s"&scope=${URLEncoder.encode(wanted, "UTF-8")}" +
      s"&response_type=code"
    page
  }
}
