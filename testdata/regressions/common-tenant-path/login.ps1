$body = @{ client_id = $ClientId; grant_type = "password" }
Invoke-RestMethod -Method Post -Uri "$(Get-LoginUrl)/common/oauth2/token" -Body $body # expect: EPT0012
Invoke-RestMethod -Method Post -Uri "$(Get-LoginUrl)/shop/oauth2/token" -Body $body
Invoke-RestMethod -Method Post -Uri "https://id.example.com/common/oauth2/token" -Body $body
