package p;
import java.net.*;
import java.net.http.*;
import okhttp3.*;
import org.apache.http.client.methods.*;
import org.springframework.http.*;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;
import jakarta.ws.rs.client.*;
public class Raw {
  static final String B = "https://graph.microsoft.com/v1.0";
  void jdk(String token, String id) throws Exception {
    HttpClient h = HttpClient.newHttpClient();
    h.send(HttpRequest.newBuilder(URI.create(B + "/users/" + id + "/manager")).header("Authorization", "Bearer " + token).GET().build(), java.net.http.HttpResponse.BodyHandlers.ofString()); // GET /users/{}/manager
    h.send(HttpRequest.newBuilder(URI.create(B + "/groups/" + id + "/members/$ref")).header("Authorization", "Bearer " + token).POST(HttpRequest.BodyPublishers.ofString("{}")).build(), java.net.http.HttpResponse.BodyHandlers.ofString()); // POST /groups/{}/members/$ref
    h.send(HttpRequest.newBuilder(URI.create(B + "/users?$select=id&$top=5")).header("Authorization", "Bearer " + token).build(), java.net.http.HttpResponse.BodyHandlers.ofString()); // GET /users
    h.send(HttpRequest.newBuilder(URI.create(B + "/users/" + id)).header("Authorization", "Bearer " + token).method("PATCH", HttpRequest.BodyPublishers.ofString("{}")).build(), java.net.http.HttpResponse.BodyHandlers.ofString()); // PATCH /users/{}
  }
  void huc(String token, String id) throws Exception {
    HttpURLConnection c = (HttpURLConnection) new URL(String.format("%s/users/%s", B, id)).openConnection(); // DELETE /users/{}
    c.setRequestMethod("DELETE");
    c.setRequestProperty("Authorization", "Bearer " + token);
    c.getResponseCode();
  }
  void ok(String token, String id) throws Exception {
    new OkHttpClient().newCall(new Request.Builder().url(B + "/me/sendMail").header("Authorization", "Bearer " + token).post(RequestBody.create("{}", null)).build()).execute(); // POST /me/sendmail
    new OkHttpClient().newCall(new Request.Builder().url(HttpUrl.parse(B).newBuilder().addPathSegment("groups").addPathSegment(id).addPathSegment("owners").build()).header("Authorization", "Bearer " + token).build()).execute(); // GET /groups/{}/owners
    new OkHttpClient().newCall(new Request.Builder().url(B + "/users/" + id + "/messages/" + id).header("Authorization", "Bearer " + token).delete().build()).execute(); // DELETE /users/{}/messages/{}
  }
  void apache(String token, String id) throws Exception {
    HttpPatch p = new HttpPatch(B + "/groups/" + id); // PATCH /groups/{}
    p.setHeader("Authorization", "Bearer " + token);
    org.apache.http.impl.client.HttpClients.createDefault().execute(p);
    HttpPost q = new HttpPost(B + "/invitations"); // POST /invitations
    q.setHeader("Authorization", "Bearer " + token);
    org.apache.http.impl.client.HttpClients.createDefault().execute(q);
  }
  void rest(RestTemplate t, String token, String id, String path) {
    HttpHeaders h = new HttpHeaders();
    h.setBearerAuth(token);
    t.exchange(B + "/me/drive/root:/" + path + ":/workbook/tables/" + id + "/rows", HttpMethod.POST, new HttpEntity<Void>(h), String.class); // POST /me/drive/root:/{}:/workbook/tables/{}/rows
    t.exchange(B + "/users/{id}/calendarView?startDateTime=a&endDateTime=b", HttpMethod.GET, new HttpEntity<Void>(h), String.class, id); // GET /users/{}/calendarview
    t.exchange(B + "/users/{id}/authentication/methods", HttpMethod.GET, new HttpEntity<Void>(h), String.class, id); // GET /users/{}/authentication/methods
    t.postForObject(B + "/subscriptions", new HttpEntity<>("{}", h), String.class); // POST /subscriptions
    t.exchange(B + "/directoryRoles/roleTemplateId=" + id + "/members", HttpMethod.POST, new HttpEntity<Void>(h), String.class); // POST /directoryroles/roletemplateid={}/members
    t.exchange(B + "/auditLogs/directoryAudits", HttpMethod.GET, new HttpEntity<Void>(h), String.class); // GET /auditlogs/directoryaudits
  }
  void jax(String token, String id) {
    Client c = ClientBuilder.newClient();
    c.target(B).path("sites").path(id).path("lists").request().header("Authorization", "Bearer " + token).get(String.class); // GET /sites/{}/lists
    c.target(B).path("users/{id}/revokeSignInSessions").resolveTemplate("id", id).request().header("Authorization", "Bearer " + token).post(Entity.json("{}")); // POST /users/{}/revokesigninsessions
    c.target(B + "/domains").request().header("Authorization", "Bearer " + token).get(String.class); // GET /domains
  }
}
