$body = @{grant_type = "client_credentials"; client_id = $id; client_secret = $secret}
Invoke-RestMethod -Method Post -Uri "https://login.microsoftonline.com/$b2cTenant/oauth2/token" -Body $body # expect: EPT0012
$body.scope = "https://graph.microsoft.com/.default"
Invoke-RestMethod -Method Post -Uri "https://login.microsoftonline.com/$b2cTenant/oauth2/v2.0/token" -Body $body
Start-Process "https://fabrikamb2c.b2clogin.com/fabrikamb2c.onmicrosoft.com/b2c_1_edit/oauth2/authorize"
Start-Process "https://login.microsoftonline.com/fabrikamb2c.onmicrosoft.com/oauth2/authorize?p=b2c_1_edit"
