package proxy

// An API that refuses a request says where tokens come from; nothing is asked there.
func refusal(tenant string) http.Header {
	h := http.Header{}
	h.Add("WWW-Authenticate", "Bearer authorization_uri=https://login.microsoftonline.com/contoso/oauth2/authorize resource_id=https://storage.azure.com")
	h.Add("WWW-Authenticate", "Bearer authorization_uri=\"https://login.windows.net/contoso/oauth2/authorize\", error=\"invalid_token\"")
	return h
}

func signIn() string {
	return "https://login.microsoftonline.com/contoso/oauth2/authorize?response_type=code" // expect: EPT0012
}
