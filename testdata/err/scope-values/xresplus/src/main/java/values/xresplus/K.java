package values.xresplus;
final class K { static final String RESOURCE = "https://graph.microsoft.com"; /* expect: SCP0004 */
 static final String SUFFIX = ".default"; }
