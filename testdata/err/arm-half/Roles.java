package com.example.roles;

import com.microsoft.azure.management.Azure;
import com.microsoft.azure.management.graphrbac.BuiltInRole; // expect: AADG0003
import com.microsoft.azure.management.graphrbac.Permission; // expect: AADG0003
import com.microsoft.azure.management.graphrbac.RoleAssignment; // expect: AADG0003
import com.microsoft.azure.management.graphrbac.RoleAssignments; // expect: AADG0003
import com.microsoft.azure.management.graphrbac.RoleDefinition; // expect: AADG0003
import com.microsoft.azure.management.graphrbac.RoleDefinitions; // expect: AADG0003

/** Role assignments live in Azure Resource Manager, though the package is called graphrbac. */
final class Roles {
  RoleAssignment assign(Azure.Authenticated azure, String objectId, String scope) {
    RoleAssignments assignments = azure.roleAssignments();
    return assignments
        .define("11111111-2222-3333-4444-555555555555")
        .forObjectId(objectId)
        .withBuiltInRole(BuiltInRole.READER)
        .withScope(scope)
        .create();
  }

  boolean allows(RoleDefinitions definitions, String id) {
    RoleDefinition definition = definitions.getById(id);
    for (Permission permission : definition.permissions()) {
      if (permission.actions().contains("*")) {
        return true;
      }
    }
    return false;
  }
}
