package com.northwind.mail;

import com.microsoft.graph.models.PasswordProfile;
import com.microsoft.graph.models.User;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.graph.users.item.UserItemRequestBuilder;

/** Reads the mail of one user after the other. */
public final class MailJob {
  private final GraphServiceClient graph;

  MailJob(GraphServiceClient graph) {
    this.graph = graph;
  }

  public static void main(String[] arguments) {
    new MailJob(GraphClients.ofJob(Settings.read())).run();
  }

  private void run() {
    for (User user : graph.users().get().getValue()) {
      UserItemRequestBuilder one = graph.users().byUserId(user.getId());
      one.messages().get(config -> config.queryParameters.top = 10); // expect: PRM0001
      one.sendMail().post(null);
    }
    graph.me().mailFolders().get(); // expect: FLW0004
  }

  void reset(String id, String password) {
    PasswordProfile profile = new PasswordProfile();
    profile.setPassword(password);
    User change = new User();
    change.setPasswordProfile(profile);
    graph.users().byUserId(id).patch(change); // expect: PRM0005
  }
}
