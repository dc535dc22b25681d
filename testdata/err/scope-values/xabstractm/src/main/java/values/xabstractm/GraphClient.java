package values.xabstractm;
class GraphClient extends BaseClient { String scope() { return "https://graph.microsoft.com.default"; } /* expect: SCP0004 */ }
