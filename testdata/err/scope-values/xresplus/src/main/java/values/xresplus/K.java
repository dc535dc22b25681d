package values.xresplus;
final class K { static final String RESOURCE = "https://graph.microsoft.com";
 static final String SUFFIX = ".default"; }
