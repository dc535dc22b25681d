extension microsoftGraphV1
var graphAppId = '00000003-0000-0000-c000-000000000000'
resource app 'Microsoft.Graph/applications@v1.0' = {
  displayName: 'b'
  uniqueName: 'b'
  requiredResourceAccess: [
    {
      resourceAppId: graphAppId
      resourceAccess: [
        { id: 'e1fe6dd8-ba31-4d61-89e7-88639da4683d', type: 'Scope' }
        { id: '570282fd-fa5c-430d-a7fd-fc8dc98a9dca', type: 'Scope' }
      ]
    }
  ]
}
