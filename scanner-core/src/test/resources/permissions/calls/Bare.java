package p;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.fluent.Executor;
import org.apache.http.client.methods.HttpDelete;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.client.utils.URIBuilder;
import org.springframework.http.HttpMethod;
import org.springframework.http.RequestEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.HttpExchange;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.Entity;
import retrofit2.Retrofit;
import retrofit2.http.PATCH;
/** Requests whose token an interceptor puts in somewhere else. */
public class Bare {
  static final String B = "https://graph.microsoft.com/v1.0";
  RestTemplate rest;
  WebClient web = WebClient.builder().baseUrl(B).filter(new Tokens()).build();
  RestClient plain = RestClient.create(B);
  OkHttpClient ok;
  Client jax;
  void templates(String id, Object body) {
    rest.put(B + "/users/{id}/manager/$ref", body, id); // PUT /users/{}/manager/$ref
    rest.delete(B + "/users/{id}", id); // DELETE /users/{}
    rest.patchForObject(B + "/users/{id}", body, String.class, id); // PATCH /users/{}
    rest.exchange(new RequestEntity<>(body, HttpMethod.PATCH, URI.create(B + "/groups/" + id)), String.class); // PATCH /groups/{}
  }
  void chains(String id, Object body) {
    web.get().uri("/groups/{id}/members", id).retrieve(); // GET /groups/{}/members
    web.method(HttpMethod.DELETE).uri("/groups/{g}/members/{m}/$ref", id, id).retrieve(); // DELETE /groups/{}/members/{}/$ref
    plain.post().uri("/invitations").body(body).retrieve(); // POST /invitations
    jax.target(B + "/subscriptions").request().post(Entity.json(body)); // POST /subscriptions
    jax.target(B).path("me/photo/$value").request().async().put(Entity.json(body)); // PUT /me/photo/$value
  }
  void objects(String id) throws Exception {
    ok.newCall(new Request.Builder().url(new HttpUrl.Builder().scheme("https").host("graph.microsoft.com").addPathSegments("v1.0/devices").addPathSegment(id).build()).patch(null).build()).execute(); // PATCH /devices/{}
    new Apache().send(RequestBuilder.create("PATCH").setUri(B + "/applications/" + id).build()); // PATCH /applications/{}
    new Apache().send(new HttpDelete(new URIBuilder(B).setPath("/v1.0/applications/" + id).build())); // DELETE /applications/{}
    new Apache().send(new HttpUriRequestBase("PATCH", URI.create(B + "/organization/" + id))); // PATCH /organization/{}
    new Apache().send(SimpleHttpRequest.create("PUT", B + "/users/" + id + "/photo/$value")); // PUT /users/{}/photo/$value
    Executor.newInstance().execute(org.apache.hc.client5.http.fluent.Request.patch(B + "/me")); // PATCH /me
  }
  void beside(String id) throws Exception {
    new Journal().add(new Entry("delete", id));
    HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(B + "/groups/" + id + "/owners")).build(), HttpResponse.BodyHandlers.ofString()); // GET /groups/{}/owners
  }
  void behind(String id) throws Exception {
    URIBuilder whole = new URIBuilder(B + "/groups");
    whole.setPath(whole.getPath() + "/" + id + "/team");
    new Apache().send(new HttpDelete(whole.build())); // DELETE /groups/{}/team
  }
}
@HttpExchange("https://graph.microsoft.com/v1.0")
interface Declared {
  @DeleteExchange("/devices/{id}") void drop(@PathVariable String id); // DELETE /devices/{}
}
interface Contacts {
  @PATCH("me/contacts/{id}") Object change(String id, Object body); // PATCH /me/contacts/{}
}
class UsesContacts {
  final Contacts contacts = new Retrofit.Builder().baseUrl("https://graph.microsoft.com/v1.0/").build().create(Contacts.class);
}
