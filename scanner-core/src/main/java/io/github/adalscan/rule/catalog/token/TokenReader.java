package io.github.adalscan.rule.catalog.token;

import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.rule.yaml.Fields;
import java.util.Arrays;
import java.util.List;

/** Reads what is known of asking for tokens. */
public final class TokenReader {
  private static final List<String> ROLES =
      Arrays.stream(TokenApi.Role.values()).map(TokenApi.Role::id).toList();
  private static final List<String> FLOWS = Arrays.stream(Flow.values()).map(Flow::id).toList();
  private static final List<String> PLACE = List.of("method:index", "method:index+");

  private TokenReader() {}

  /** Reads a type that asks for tokens. */
  public static TokenApi api(Fields fields) {
    return new TokenApi(
        fields.text("type"),
        fields.text("library"),
        fields.choice("role", TokenApi.Role::of, ROLES),
        fields.text("start", "builder"),
        fields.node("flow").isPresent() ? fields.choice("flow", Flow::of, FLOWS) : Flow.UNKNOWN,
        places(fields, "scopes"),
        places(fields, "resource"),
        places(fields, "authority"),
        places(fields, "parameters"),
        places(fields, "credential"));
  }

  private static List<ArgumentPlace> places(Fields fields, String key) {
    return fields.choices(key, ArgumentPlace::parse, PLACE);
  }

  /** Reads a method that asks for tokens. */
  public static TokenMethod method(Fields fields) {
    return new TokenMethod(
        fields.text("type"),
        fields.text("method"),
        fields.number("arity").orElse(0),
        fields.choice("flow", Flow::of, FLOWS));
  }
}
