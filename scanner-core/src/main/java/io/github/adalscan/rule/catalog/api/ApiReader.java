package io.github.adalscan.rule.catalog.api;

import io.github.adalscan.rule.yaml.Fields;
import java.util.Arrays;
import java.util.List;

/** Reads APIs, their hosts and the hosts around them. */
public final class ApiReader {
  private static final List<String> STATUS_WORDS =
      Arrays.stream(HostEntry.Status.values()).map(HostEntry.Status::id).toList();

  private static final List<String> SLASH_WORDS =
      Arrays.stream(Api.Slash.values()).map(Api.Slash::id).toList();

  private ApiReader() {}

  /** Reads an API with its hosts. */
  public static Api api(Fields fields) {
    return new Api(
        fields.text("id"),
        fields.text("name"),
        fields.optionalText("appId"),
        fields.texts("audiences"),
        fields.each("hosts", ApiReader::host),
        fields.each("domains", ApiReader::host),
        slash(fields),
        fields.text("note", ""));
  }

  private static Api.Slash slash(Fields fields) {
    return fields.node("slash").isPresent()
        ? fields.choice("slash", Api.Slash::of, SLASH_WORDS)
        : Api.Slash.ANY;
  }

  private static HostEntry host(Fields fields) {
    return new HostEntry(
        fields.text("host"),
        fields.text("cloud"),
        fields.choice("status", HostEntry.Status::of, STATUS_WORDS),
        fields.optionalText("target"),
        slash(fields),
        fields.text("note", ""));
  }

  /** Reads a host that resembles one of an API. */
  public static LookAlike lookAlike(Fields fields) {
    return new LookAlike(fields.text("host"), fields.text("what"));
  }

  /** Reads a host that signs in. */
  public static LoginHost loginHost(Fields fields) {
    return new LoginHost(
        fields.text("host"),
        fields.text("cloud"),
        fields.flag("issuer", false),
        fields.node("status").isPresent()
            ? fields.choice("status", HostEntry.Status::of, STATUS_WORDS)
            : HostEntry.Status.CURRENT,
        fields.texts("constants"));
  }

  /** Reads what ends when. */
  public static Milestone milestone(Fields fields) {
    return new Milestone(
        fields.text("subject"), fields.text("date"), fields.text("event"), fields.text("source"));
  }
}
