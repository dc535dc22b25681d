const url = "https://login.microsoftonline.com/contoso/oauth2/token"; // expect: EPT0012
export function start(connection: Connection, resource: string, secret: string) {
  return post(url, { grant_type: "client_credentials", client_secret: secret, resource: connection.resource }); // expect: EPT0012
}
interface Form {
  resource: string;
}
