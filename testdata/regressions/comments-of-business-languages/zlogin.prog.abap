*  Endpoint : https://login.microsoftonline.com/contoso/oauth2/token
** The tenant goes before /oauth2/token of https://login.microsoftonline.com
DATA url TYPE string. "https://login.microsoftonline.com/contoso/oauth2/token
url = 'https://login.microsoftonline.com/contoso/oauth2/token'. " expect: EPT0012
url = `https://graph.windows.net/contoso/users`. " expect: AADG0001
url = |https://graph.windows.net/{ tenant }/groups|. " expect: AADG0001
