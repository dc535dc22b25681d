package values.kconfpropslist;
import java.util.*;
import org.springframework.boot.context.properties.ConfigurationProperties;
@ConfigurationProperties(prefix = "azure.listed")
class GraphProps {
  private List<String> scopes;
  public List<String> getScopes() { return scopes; }
  public void setScopes(List<String> s) { this.scopes = s; }
}
