package io.github.adalscan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class MessageTemplateTest {
  @Test
  void putsValuesInTheirPlaces() {
    MessageTemplate template = MessageTemplate.parse("'{coordinates}' {version} brings {what}");
    assertThat(template.placeholders()).containsExactly("coordinates", "version", "what");
    Map<String, String> values = Map.of("coordinates", "g:a", "version", "1.0", "what", "ADAL");
    assertThat(template.expand(values)).isEqualTo("'g:a' 1.0 brings ADAL");
    assertThat(template.arguments(values)).containsExactly("g:a", "1.0", "ADAL");
  }

  @Test
  void anEmptyValueLeavesNoDoubleBlank() {
    MessageTemplate template = MessageTemplate.parse("'{coordinates}' {version} brings ADAL");
    assertThat(template.expand(Map.of("coordinates", "g:a", "version", "")))
        .isEqualTo("'g:a' brings ADAL");
  }

  @Test
  void bracesAroundOtherTextStay() {
    MessageTemplate template = MessageTemplate.parse("{a b} { {x}{y} {");
    assertThat(template.placeholders()).containsExactly("x", "y");
    assertThat(template.expand(Map.of("x", "1", "y", "2"))).isEqualTo("{a b} { 12 {");
  }

  @Test
  void aPlaceholderMayStandFirst() {
    assertThat(MessageTemplate.parse("{x} is").expand(Map.of())).isEqualTo(" is");
  }
}
