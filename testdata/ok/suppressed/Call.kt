// adalscan:ignore AADG0001 -- a mock answers it
val graph = "https://graph.windows.net/"
