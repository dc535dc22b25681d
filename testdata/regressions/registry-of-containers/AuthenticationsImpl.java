package app.containerregistry;

interface AuthenticationsImpl {
  @Post("/oauth2/exchange")
  String exchangeAadAccessTokenForAcrRefreshToken(String accessToken);

  @Post("/oauth2/token")
  String exchangeAcrRefreshTokenForAcrAccessToken(String refreshToken);
}
