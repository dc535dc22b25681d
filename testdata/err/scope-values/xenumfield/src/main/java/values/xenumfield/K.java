package values.xenumfield;
enum K { GRAPH("https://graph.microsoft.com.default"); /* expect: SCP0004 */
  final String scope;
  K(String scope) { this.scope = scope; } }
