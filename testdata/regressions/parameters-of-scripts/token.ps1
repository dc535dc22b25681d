$login = "https://login.microsoftonline.com"
$body = @{grant_type="client_credentials";client_id=$ClientID;client_secret=$ClientSecret;resource=$resource} # expect: EPT0012
Invoke-RestMethod -Method Post -Uri "$login/$tenant/oauth2/token" -Body $body # expect: EPT0012
$more = @{
  "client_id" = $ClientID
  "resource" = "https://vault.azure.net" # expect: EPT0012
  grant_type = "client_credentials"
}
$resource = "https://vault.azure.net"
if ("resource" -eq $name) { }
