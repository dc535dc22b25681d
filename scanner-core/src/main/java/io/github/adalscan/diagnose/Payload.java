package io.github.adalscan.diagnose;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The claims of an access token that tell why a call fails. The token itself is not kept, and its
 * signature is not checked.
 *
 * @param audience of which API it is
 * @param scopes delegated permissions
 * @param roles application permissions
 * @param expires when its life ends
 * @param written when the line with it was written, if the line says so
 * @param line where it was
 */
public record Payload(
    String audience,
    List<String> scopes,
    List<String> roles,
    String tenant,
    Optional<Instant> expires,
    Optional<Instant> written,
    long line) {
  private static final int MAX_NAMES = 50;
  private static final long MAX_EXPIRY = 253_402_300_799L;

  /** Only what looks like an address, an id or a name is taken over. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9:/._-]{1,120}");

  public Payload {
    scopes = List.copyOf(scopes);
    roles = List.copyOf(roles);
  }

  /**
   * Reads the second part of a token.
   *
   * @return empty when it is none of the identity platform
   */
  static Optional<Payload> read(String part, Optional<Instant> written, long line) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(part);
      JsonNode claims = new ObjectMapper().readTree(new String(bytes, StandardCharsets.UTF_8));
      return claims.isObject() && claims.has("aud")
          ? Optional.of(of(claims, written, line))
          : Optional.empty();
    } catch (IllegalArgumentException | JsonProcessingException noToken) {
      return Optional.empty();
    }
  }

  private static Payload of(JsonNode claims, Optional<Instant> written, long line) {
    JsonNode audience = claims.path("aud");
    JsonNode first = audience.isArray() ? audience.path(0) : audience;
    return new Payload(
        plain(first.asText("")),
        names(Arrays.asList(claims.path("scp").asText("").split(" "))),
        names(texts(claims.path("roles"))),
        plain(claims.path("tid").asText("")),
        expiry(claims.path("exp")),
        written,
        line);
  }

  private static Optional<Instant> expiry(JsonNode node) {
    long seconds = node.asLong(-1);
    return seconds < 0 || seconds > MAX_EXPIRY
        ? Optional.empty()
        : Optional.of(Instant.ofEpochSecond(seconds));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.asText("")));
    return texts;
  }

  private static List<String> names(List<String> texts) {
    return texts.stream()
        .map(Payload::plain)
        .filter(name -> !name.isEmpty())
        .limit(MAX_NAMES)
        .toList();
  }

  private static String plain(String text) {
    return PLAIN.matcher(text).matches() ? text : "";
  }

  /** True when the line was written after the end of its life. */
  boolean expired() {
    return expires.isPresent() && written.filter(expires.get()::isBefore).isPresent();
  }

  /** True when no user takes part. */
  boolean appOnly() {
    return scopes.isEmpty() && !roles.isEmpty();
  }
}
