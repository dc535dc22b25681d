package values.xenumconst;
enum K { GRAPH("https://graph.microsoft.com.default"), /* expect: SCP0004 */
  ARM("https://management.azure.com/.default");
  private final String scope;
  K(String scope) { this.scope = scope; }
  String scope() { return scope; } }
