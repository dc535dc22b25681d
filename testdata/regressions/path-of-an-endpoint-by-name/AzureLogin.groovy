package app

class AzureLogin {
    void tokens() {
        final String authorityUrl = Authority.url("contoso")
        final endpoint = URI.create(authorityUrl + "/oauth2/token") // expect: EPT0012
    }
}
