package values.xifaceinject;
class GraphScopes implements ScopeProvider { public String scope() { return "https://graph.microsoft.com.default"; } /* expect: SCP0004 */ }
