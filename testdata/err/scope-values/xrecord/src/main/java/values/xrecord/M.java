package values.xrecord;
class M { static K k() { return new K("t", "https://graph.microsoft.com.default"); /* expect: SCP0004 */ } }
