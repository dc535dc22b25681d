package io.github.adalscan.report.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.BuildInfo;
import io.github.adalscan.report.text.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * What a user tells who asks which scanner it was.
 *
 * @param rules how many are bundled
 * @param java the version of the Java that runs
 */
public record VersionReport(BuildInfo build, int rules, String java) {
  /** For people, a line each. */
  public List<String> lines() {
    return List.of(
        "adalscan " + build.version(),
        "rules " + rules + ", facts of " + build.rulesDate(),
        "java " + java);
  }

  /** For programs, as one JSON object in UTF-8. */
  public void writeJson(OutputStream out) throws IOException {
    ObjectNode node = Json.object().put("name", "adalscan").put("version", build.version());
    node.put("rules", rules).put("rulesDate", build.rulesDate()).put("java", java);
    node.put("address", build.address());
    Json.write(node, true, out);
  }
}
