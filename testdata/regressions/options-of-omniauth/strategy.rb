class Entra < OAuth2
  option :client_options, {
    site: 'https://login.microsoftonline.com',
    token_url: 'https://login.microsoftonline.com/common/oauth2/token' # expect: EPT0012
  }
  option :authorize_params, {
    resource: 'https://graph.microsoft.com' # expect: EPT0012
  }
  option :names, {
    resource: 'https://graph.microsoft.com'
  }
end
