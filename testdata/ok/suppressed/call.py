# adalscan:ignore AADG0001 -- a mock answers it
GRAPH = "https://graph.windows.net/"
