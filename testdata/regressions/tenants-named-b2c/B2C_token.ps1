$address = "https://login.microsoftonline.com"
$form = @{grant_type = "client_credentials"; client_id = $id; resource = $api} # expect: EPT0012
Invoke-RestMethod -Method Post -Uri "$address/$tenant/oauth2/token" -Body $form # expect: EPT0012
