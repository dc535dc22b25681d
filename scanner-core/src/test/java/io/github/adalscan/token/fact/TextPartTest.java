package io.github.adalscan.token.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Region;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextPartTest {
  private static final Location HOST = new Location("A.java", Region.onLine(3, 10, 39));
  private static final Location NAME = new Location("A.java", Region.onLine(4, 10, 28));
  private static final TextPart SCOPE =
      TextPart.of(
          new TextValue(
              List.of(
                  new TextValue.Text("https://graph.microsoft.com/", HOST),
                  new TextValue.Text("UserProfile.Read", NAME)),
              List.of()),
          HOST);

  @Test
  void literalHoldsItsPartOfAnotherText() {
    assertThat(SCOPE.at(NAME).ownIn("https://graph.microsoft.com/User.Read")).contains("User.Read");
    assertThat(SCOPE.ownIn("https://graph.microsoft.us/UserProfile.Read"))
        .contains("https://graph.microsoft.us/");
  }

  @Test
  void anotherLiteralWouldHaveToChangeToo() {
    assertThat(SCOPE.at(NAME).ownIn("https://graph.microsoft.us/User.Read")).isEmpty();
  }

  @Test
  void expressionAroundAllLiteralsHoldsAll() {
    Location whole = new Location("A.java", Region.onLine(4, 3, 40));
    assertThat(SCOPE.at(whole).ownIn("User.Read")).contains("User.Read");
  }

  @Test
  void knowsTextsInLongerOnes() {
    TextPart word = TextPart.literal("Mail.Read", new Location("A.java", Region.onLine(1, 1, 30)));
    assertThat(word.isInLonger()).isTrue();
    assertThat(TextPart.literal("UserProfile.Read", NAME).isInLonger()).isFalse();
  }
}
