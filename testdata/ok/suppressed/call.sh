#!/bin/sh
curl https://graph.windows.net/contoso.com/users # adalscan:ignore AADG0001 -- a mock answers it
