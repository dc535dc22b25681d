import os

V2 = "https://login.microsoftonline.com/contoso/oauth2/v2.0/token"

















# far below, another endpoint is asked, as a setting says









def form(v1, resource):
    body = {"grant_type": "client_credentials"}
    if v1:
        body["resource"] = resource
    return body
