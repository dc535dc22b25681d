package p;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.microsoft.graph.models.*;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import java.util.List;
public class Sdk6 {
  private final GraphServiceClient c = new GraphServiceClient(new ClientSecretCredentialBuilder().clientId("a").clientSecret(System.getenv("S")).tenantId("t").build());
  void all(String id, String g, Message m, User u, Group gr, Invitation inv, Event ev) {
    c.users().get(); // GET /users
    c.users().byUserId(id).get(); // GET /users/{}
    c.users().byUserId(id).manager().get(); // GET /users/{}/manager
    c.users().byUserId(id).memberOf().get(); // GET /users/{}/memberof
    c.users().byUserId(id).messages().get(q -> q.queryParameters.top = 3); // GET /users/{}/messages
    c.users().byUserId(id).mailFolders().byMailFolderId("inbox").messages().get(); // GET /users/{}/mailfolders/{}/messages
    c.users().byUserId(id).calendar().events().get(); // GET /users/{}/calendar/events
    c.users().byUserId(id).events().post(ev); // POST /users/{}/events
    c.groups().get(); // GET /groups
    c.groups().byGroupId(g).members().get(); // GET /groups/{}/members
    c.groups().byGroupId(g).members().ref().post(new ReferenceCreate()); // POST /groups/{}/members/$ref
    c.groups().post(gr); // POST /groups
    c.users().post(u); // POST /users
    c.users().byUserId(id).patch(u); // PATCH /users/{}
    c.users().byUserId(id).delete(); // DELETE /users/{}
    c.invitations().post(inv); // POST /invitations
    c.applications().get(); // GET /applications
    c.applications().byApplicationId(id).addPassword().post(null); // POST /applications/{}/addpassword
    c.servicePrincipals().byServicePrincipalId(id).appRoleAssignments().get(); // GET /serviceprincipals/{}/approleassignments
    c.directoryRoles().byDirectoryRoleId(id).members().get(); // GET /directoryroles/{}/members
    c.organization().get(); // GET /organization
    c.sites().bySiteId(id).lists().get(); // GET /sites/{}/lists
    c.drives().byDriveId(id).items().byDriveItemId("root").children().get(); // GET /drives/{}/items/{}/children
    c.auditLogs().signIns().get(); // GET /auditlogs/signins
    c.subscriptions().post(new Subscription()); // POST /subscriptions
    c.domains().get(); // GET /domains
    c.devices().get(); // GET /devices
    c.users().byUserId(id).authentication().methods().get(); // GET /users/{}/authentication/methods
    c.users().byUserId(id).licenseDetails().get(); // GET /users/{}/licensedetails
    c.users().byUserId(id).revokeSignInSessions().post(); // POST /users/{}/revokesigninsessions
    c.users().byUserId(id).getMemberGroups().post(null); // POST /users/{}/getmembergroups
    c.users().byUserId(id).photo().content().get(); // GET /users/{}/photo/$value
    c.users().count().get(); // GET /users/$count
    c.users().delta().get(); // GET /users/delta
    c.users().byUserId(id).checkMemberGroups().post(null); // POST /users/{}/checkmembergroups
    c.directory().deletedItems().graphUser().get(); // GET /directory/deleteditems/microsoft.graph.user
    c.teams().byTeamId(id).channels().byChannelId(g).messages().post(new ChatMessage()); // POST /teams/{}/channels/{}/messages
    c.chats().get(); // GET /chats
    c.groups().byGroupId(g).owners().byDirectoryObjectId(id).ref().delete(); // DELETE /groups/{}/owners/{}/$ref
    c.users().byUserId(id).sendMail().post(null); // POST /users/{}/sendmail
    c.reports().getOffice365ActiveUserDetailWithPeriod("D7").get(); // GET /reports/getoffice365activeuserdetail(period='{}')
    c.drives().byDriveId(id).items().byDriveItemId("root").searchWithQ(g).get(); // GET /drives/{}/items/{}/search(q='{}')
    c.applicationsWithAppId(id).addPassword().post(null); // POST /applications(appid='{}')/addpassword
    c.security().alertsV2().get(); // GET /security/alerts_v2
    c.security().microsoftGraphSecurityRunHuntingQuery().post(null); // POST /security/microsoft.graph.security.runhuntingquery
    c.identityGovernance().lifecycleWorkflows().workflows().byWorkflowId(id).microsoftGraphIdentityGovernanceActivate().post(null); // POST /identitygovernance/lifecycleworkflows/workflows/{}/microsoft.graph.identitygovernance.activate
    c.users().byUserId(id).todo().lists().byTodoTaskListId(g).tasks().byTodoTaskId(id).linkedResources().byLinkedResourceId(g).get(); // GET /users/{}/todo/lists/{}/tasks/{}/linkedresources/{}
    c.print().services().byPrintServiceId(id).endpoints().byPrintServiceEndpointId(g).get(); // GET /print/services/{}/endpoints/{}
    c.policies().crossTenantAccessPolicy().defaultEscaped().get(); // GET /policies/crosstenantaccesspolicy/default
    c.chats().byChatId(id).messages().byChatMessageId(g).hostedContents().byChatMessageHostedContentId(id).content().get(); // GET /chats/{}/messages/{}/hostedcontents/{}/$value
    c.sites().bySiteId(id).getByPathWithPath("/hr").lists().get(); // GET /sites/{}/getbypath/{}/lists
    c.teams().byTeamId(id).channels().byChannelId(g).doesUserHaveAccessuserIdUserIdTenantIdTenantIdUserPrincipalNameUserPrincipalName().get(); // GET /teams/{}/channels/{}/doesuserhaveaccess
    c.users().byUserId(id).mailFolders().byMailFolderId("inbox").messageRules().get(); // GET /users/{}/mailfolders/{}/messagerules
  }
  String bind(String id) {
    return "https://graph.microsoft.com/v1.0/users('" + id + "')";
  }
}
