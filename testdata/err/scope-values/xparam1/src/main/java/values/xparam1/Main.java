package values.xparam1;
class Main { void m() { new TokenService().get(null, "https://graph.microsoft.com.default"); } /* expect: SCP0004 */ }
