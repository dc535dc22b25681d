package values.xctorinject;
class Main { void m() { new TokenService("https://graph.microsoft.com.default").get(null); } /* expect: SCP0004 */ }
