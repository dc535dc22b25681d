package values.xconst;
final class K { static final String G = "https://graph.microsoft.com.default"; /* expect: SCP0004 */ }
