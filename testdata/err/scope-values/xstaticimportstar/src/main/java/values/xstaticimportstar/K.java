package values.xstaticimportstar;
public final class K { public static final String G = "https://graph.microsoft.com.default"; /* expect: SCP0004 */ }
