def token(registry, refresh_token):
    return post(f"https://{registry}/oauth2/token", {"refresh_token": refresh_token})
