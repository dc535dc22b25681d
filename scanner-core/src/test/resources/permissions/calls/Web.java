package p;
import com.microsoft.aad.msal4j.*;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.client.*;
public class Web {
  static final String B = "https://graph.microsoft.com/v1.0";
  private final WebClient w;
  private final RestTemplate rt;
  private final RestClient rc;
  Web(PublicClientApplication app) throws Exception {
    String token = app.acquireToken(DeviceCodeFlowParameters.builder(java.util.Set.of("User.Read"), c -> {}).build()).get().accessToken();
    w = WebClient.builder().baseUrl(B).defaultHeader("Authorization", "Bearer " + token).build();
    rt = new RestTemplate();
    rt.getInterceptors().add((request, body, execution) -> { request.getHeaders().setBearerAuth(token); return execution.execute(request, body); });
    rc = RestClient.builder().baseUrl(B).requestInterceptor((request, body, execution) -> { request.getHeaders().setBearerAuth(token); return execution.execute(request, body); }).build();
  }
  void web(String id) {
    w.get().uri("/users/{id}/memberOf", id).retrieve().bodyToMono(String.class).block(); // GET /users/{}/memberof
    w.post().uri("/groups").bodyValue("{}").retrieve().bodyToMono(String.class).block(); // POST /groups
    w.patch().uri(b -> b.path("/users/{id}").build(id)).bodyValue("{}").retrieve().bodyToMono(String.class).block(); // PATCH /users/{}
    w.get().uri(b -> b.path("/devices").queryParam("$top", 3).build()).retrieve().bodyToMono(String.class).block(); // GET /devices
    rt.getForObject(B + "/groups", String.class); // GET /groups
    rt.delete(B + "/groups/{id}", id); // DELETE /groups/{}
    rt.put(B + "/users/{id}/photo/$value", new byte[0], id); // PUT /users/{}/photo/$value
    rc.get().uri("/users/{id}/messages", id).retrieve().body(String.class); // GET /users/{}/messages
    rc.method(org.springframework.http.HttpMethod.DELETE).uri("/applications/{id}", id).retrieve().toBodilessEntity(); // DELETE /applications/{}
  }
}
