package values.kconfpropsrecord;
import org.springframework.boot.context.properties.ConfigurationProperties;
@ConfigurationProperties("azure.graph")
record GraphProps(String scope, String tenant) {}
