package values.xsetter;
class Main { void m() { TokenService s = new TokenService(); s.setScope("https://graph.microsoft.com.default"); /* expect: SCP0004 */
 s.get(null); } }
