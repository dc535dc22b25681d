resource "azuread_application" "app" {
  resource = "https://graph.windows.net" # expect: AADG0001
}
