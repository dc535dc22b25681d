package com.example.sdk;

import com.microsoft.azure.AzureEnvironment;
import com.microsoft.azure.management.Azure;
import com.microsoft.azure.management.graphrbac.*; // expect: AADG0003
import com.microsoft.azure.management.graphrbac.implementation.GraphRbacManager; // expect: AADG0003
import com.microsoft.azure.management.graphrbac.implementation.UserInner; // expect: AADG0003

class Directory {
  ActiveDirectoryUser user;
  RoleAssignment assignment;

  Object manager(com.microsoft.azure.credentials.AzureTokenCredentials credentials) {
    return GraphRbacManager.authenticate(credentials); // expect: AADG0005
  }

  Object inner() {
    return new UserInner();
  }

  Object users(Azure azure) {
    return azure.accessManagement().activeDirectoryUsers().list(); // expect: AADG0005
  }

  Object groups(Azure.Authenticated azure) {
    return azure.activeDirectoryGroups(); // expect: AADG0005
  }

  Object applications(Azure.Authenticated azure) {
    return azure.activeDirectoryApplications(); // expect: AADG0005
  }

  String endpoint() {
    return AzureEnvironment.AZURE_CHINA.graphEndpoint(); // expect: AADG0005
  }
}
