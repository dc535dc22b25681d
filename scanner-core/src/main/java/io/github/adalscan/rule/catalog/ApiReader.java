package io.github.adalscan.rule.catalog;

import io.github.adalscan.rule.yaml.Fields;
import java.util.Arrays;
import java.util.List;

/** Reads APIs, their hosts and the hosts around them. */
final class ApiReader {
  private static final List<String> STATUS_WORDS =
      Arrays.stream(HostEntry.Status.values()).map(HostEntry.Status::id).toList();

  private static final List<String> SLASH_WORDS =
      Arrays.stream(Api.Slash.values()).map(Api.Slash::id).toList();

  private ApiReader() {}

  static Api api(Fields fields) {
    return new Api(
        fields.text("id"),
        fields.text("name"),
        fields.optionalText("appId"),
        fields.texts("audiences"),
        fields.each("hosts", ApiReader::host),
        fields.each("domains", ApiReader::host),
        fields.node("slash").isPresent()
            ? fields.choice("slash", Api.Slash::of, SLASH_WORDS)
            : Api.Slash.ANY,
        fields.text("note", ""));
  }

  private static HostEntry host(Fields fields) {
    return new HostEntry(
        fields.text("host"),
        fields.text("cloud"),
        fields.choice("status", HostEntry.Status::of, STATUS_WORDS),
        fields.optionalText("target"),
        fields.text("note", ""));
  }

  static LookAlike lookAlike(Fields fields) {
    return new LookAlike(fields.text("host"), fields.text("what"));
  }

  static LoginHost loginHost(Fields fields) {
    return new LoginHost(
        fields.text("host"),
        fields.text("cloud"),
        fields.flag("issuer", false),
        fields.node("status").isPresent()
            ? fields.choice("status", HostEntry.Status::of, STATUS_WORDS)
            : HostEntry.Status.CURRENT,
        fields.texts("constants"));
  }

  static Milestone milestone(Fields fields) {
    return new Milestone(
        fields.text("subject"), fields.text("date"), fields.text("event"), fields.text("source"));
  }
}
