package io.github.adalscan.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The hashes equal those that code scanning computes itself. */
class LineHashesTest {
  @TestFactory
  List<DynamicTest> vectors() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (InputStream in = LineHashesTest.class.getResourceAsStream("/line-hashes.json")) {
      for (JsonNode vector : new ObjectMapper().readTree(in).get("vectors")) {
        tests.add(DynamicTest.dynamicTest(vector.get("name").asText(), () -> check(vector)));
      }
    }
    assertThat(tests).hasSize(30);
    return tests;
  }

  private static void check(JsonNode vector) {
    List<String> expected = new ArrayList<>();
    vector.get("lines").forEach(line -> expected.add(line.asText()));
    assertThat(LineHashes.of(bytes(vector))).isEqualTo(expected);
  }

  private static byte[] bytes(JsonNode vector) {
    if (vector.has("base64")) {
      return Base64.getDecoder().decode(vector.get("base64").asText());
    }
    StringBuilder text = new StringBuilder();
    if (vector.has("text")) {
      text.append(vector.get("text").asText());
    }
    for (JsonNode segment : vector.path("segments")) {
      text.append(segment.get("text").asText().repeat(segment.get("repeat").asInt()));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
