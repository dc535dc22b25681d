$resource = 'https://graph.windows.net' # expect: AADG0001
Invoke-RestMethod -Uri "https://graph.windows.net/$tenant/users?api-version=1.6" # expect: AADG0001
