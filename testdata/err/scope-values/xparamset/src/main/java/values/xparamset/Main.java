package values.xparamset;
import java.util.*;
class Main { void m() { new TokenService().get(null, Set.of("https://graph.microsoft.com.default")); } /* expect: SCP0004 */ }
