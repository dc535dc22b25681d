package values.xhelper;
class K { static java.util.Set<String> scopes() { return java.util.Collections.singleton("https://graph.microsoft.com.default"); } /* expect: SCP0004 */ }
