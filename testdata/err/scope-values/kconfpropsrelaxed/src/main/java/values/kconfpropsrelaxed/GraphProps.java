package values.kconfpropsrelaxed;
import org.springframework.boot.context.properties.ConfigurationProperties;
@ConfigurationProperties(prefix = "azure.graph")
class GraphProps {
  private String tokenScope;
  public String getTokenScope() { return tokenScope; }
  public void setTokenScope(String scope) { this.tokenScope = scope; }
}
