package values.kconfprops;
import org.springframework.boot.context.properties.ConfigurationProperties;
@ConfigurationProperties(prefix = "azure.graph")
class GraphProps {
  private String scope;
  public String getScope() { return scope; }
  public void setScope(String scope) { this.scope = scope; }
}
