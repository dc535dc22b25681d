package values.xownbuilder;
class Main { static Cfg cfg() { return Cfg.builder().scope("https://graph.microsoft.com.default").build(); } /* expect: SCP0004 */ }
