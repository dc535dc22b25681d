package p;
import com.microsoft.graph.models.*;
import com.microsoft.graph.requests.GraphServiceClient;
import com.microsoft.graph.requests.UserCollectionPage;
import okhttp3.Request;
public class Sdk5 {
  void all(GraphServiceClient<Request> c, String id, Message m, User u) {
    c.users().buildRequest().select("id").get(); // GET /users
    c.users(id).buildRequest().get(); // GET /users/{}
    c.users(id).messages().buildRequest().top(5).get(); // GET /users/{}/messages
    c.users(id).mailFolders("inbox").messages().buildRequest().get(); // GET /users/{}/mailfolders/{}/messages
    c.users(id).sendMail(UserSendMailParameterSet.newBuilder().withMessage(m).build()).buildRequest().post(); // POST /users/{}/sendmail
    c.users(id).buildRequest().patch(u); // PATCH /users/{}
    c.users(id).buildRequest().delete(); // DELETE /users/{}
    c.groups(id).members().references().buildRequest().post(null); // POST /groups/{}/members/$ref
    c.groups(id).members().buildRequest().get(); // GET /groups/{}/members
    c.me().buildRequest().get(); // GET /me
    c.me().drive().root().children().buildRequest().get(); // GET /me/drive/root/children
    c.users(id).photo().content().buildRequest().get(); // GET /users/{}/photo/$value
    c.users(id).memberOf().buildRequest().get(); // GET /users/{}/memberof
    c.applications().buildRequest().get(); // GET /applications
    c.users().delta().buildRequest().get(); // GET /users/delta
    UserSendMailParameterSet mail = UserSendMailParameterSet.newBuilder().withMessage(m).build();
    c.users(id).sendMail(mail).buildRequest().post(); // POST /users/{}/sendmail
    c.teams(id).archive(new TeamArchiveParameterSet()).buildRequest().post(); // POST /teams/{}/archive
    c.groups(id).membersAsUser(id).buildRequest().get(); // GET /groups/{}/members/{}/microsoft.graph.user
    c.groups(id).ownersAsServicePrincipal().buildRequest().get(); // GET /groups/{}/owners/microsoft.graph.serviceprincipal
    c.teams(id).channels(id).sharedWithTeams(id).buildRequest().delete(); // DELETE /teams/{}/channels/{}/sharedwithteams/{}
    c.policies().crossTenantAccessPolicy().msgraphDefault().buildRequest().get(); // GET /policies/crosstenantaccesspolicy/default
    c.users(id).calendar().buildRequest().get().additionalDataManager().get("x").getAsString(); // GET /users/{}/calendar
    var owners = new com.google.gson.JsonArray();
    owners.add("https://graph.microsoft.com/v1.0/directoryObjects/" + id);
    u.additionalDataManager().put("owners@odata.bind", owners);
  }
}
