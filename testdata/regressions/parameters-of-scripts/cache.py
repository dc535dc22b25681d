URL = "https://login.microsoftonline.com/contoso/oauth2/token"  # expect: EPT0012


def keep(token, client_id):
    return {
        "access_token": token["access_token"],
        "resource": token["resource"],
        "client_id": client_id,
    }
