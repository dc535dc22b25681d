## notice: not-parsed
#set($package = "com.example")
package ${package};

import com.microsoft.aad.adal4j.AuthenticationResult; // expect: ADAL0001

public class ${name}Service {
#foreach($field in $fields)
  private String $field = "https://graph.windows.net/$field"; // expect: AADG0001
#end
}
