package io.github.adalscan.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SCP0015 says of a scope that has several lines. */
final class ScopeLinesTest {
  @TempDir private Path root;

  @Test
  void eachLineIsAScope() throws IOException {
    Scans.write(
        root,
        Map.of(
            "Login.java",
            """
            import com.microsoft.aad.msal4j.*;
            import java.util.*;

            class Login {
              Object parameters() {
                return DeviceCodeFlowParameters.builder(Set.of("User.Read\\n  Mail.Read\\n"), c -> {}).build();
              }
            }
            """));
    assertThat(Scans.byDefault(root).findings())
        .filteredOn(finding -> finding.rule().toString().equals("SCP0015"))
        .singleElement()
        .satisfies(
            finding -> assertThat(finding.message()).endsWith("; write 'User.Read', 'Mail.Read'"));
  }
}
