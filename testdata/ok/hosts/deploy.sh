#!/bin/sh
curl "https://graph.windows.net.evil.com/me"
nslookup mygraph.windows.net
sqlcmd -S contoso.database.windows.net
