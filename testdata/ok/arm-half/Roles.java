package com.example.roles;

import com.microsoft.azure.management.Azure;

/** Role assignments live in Azure Resource Manager. */
final class Roles {
  Object assign(Azure.Authenticated azure, String objectId, String scope) {
    return azure
        .roleAssignments()
        .define("11111111-2222-3333-4444-555555555555")
        .forObjectId(objectId)
        .withRoleDefinition("acdd72a7-3385-48ef-bd42-f606fba81ae7")
        .withScope(scope)
        .create();
  }

  Object definitions(Azure azure) {
    return azure.accessManagement().roleDefinitions().listByScope("");
  }
}
