package values.xsuperfield;
class BaseClient { protected static final String G = "https://graph.microsoft.com.default"; /* expect: SCP0004 */ }
