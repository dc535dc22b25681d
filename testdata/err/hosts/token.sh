#!/bin/sh
curl -s "https://graph.windows.net/$TENANT/users?api-version=1.6" # expect: AADG0001
az account get-access-token --resource https://graph.windows.net # expect: AADG0001
