package values.xiface;
interface K { String G = "https://graph.microsoft.com.default"; /* expect: SCP0004 */ }
