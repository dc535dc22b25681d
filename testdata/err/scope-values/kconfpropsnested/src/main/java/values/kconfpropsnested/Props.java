package values.kconfpropsnested;
import org.springframework.boot.context.properties.ConfigurationProperties;
@ConfigurationProperties(prefix = "azure")
class Props {
  private Graph graph = new Graph();
  public Graph getGraph() { return graph; }
  public static class Graph { private String scope; public String getScope() { return scope; } public void setScope(String s) { scope = s; } }
}
