package io.github.adalscan.explain;

import io.github.adalscan.rule.yaml.Bundled;
import io.github.adalscan.rule.yaml.Fields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known of errors.
 *
 * @param codes by code in upper case
 */
public record ErrorCatalog(
    List<Cause> causes, Map<String, TokenCode> codes, List<Statement> statements) {
  private static final String FOLDER = Bundled.ROOT + "catalog/errors/";

  public ErrorCatalog {
    causes = List.copyOf(causes);
    codes = Collections.unmodifiableMap(new TreeMap<>(codes));
    statements = List.copyOf(statements);
  }

  /** The catalogue that comes with the scanner. */
  public static ErrorCatalog bundled() {
    Fields fields = Fields.of(Bundled.yaml("causes.yaml", FOLDER + "causes.yaml"));
    List<Cause> causes = fields.each("causes", ErrorCatalog::cause);
    List<Statement> statements = fields.each("statements", ErrorCatalog::statement);
    fields.end();
    Map<String, TokenCode> codes = new TreeMap<>();
    Bundled.text(FOLDER + "aadsts.tsv")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(ErrorCatalog::code)
        .forEach(code -> codes.put(code.code(), code));
    return new ErrorCatalog(causes, codes, statements);
  }

  private static Cause cause(Fields fields) {
    return new Cause(
        fields.text("id"),
        fields.text("title"),
        fields.word("phase", Cause.Phase.values()),
        fields.number("status"),
        fields.texts("codes"),
        fields.texts("texts"),
        fields.word("decides", Cause.Decides.values()),
        fields.text("check", ""),
        fields.node("proof").map(some -> fields.word("proof", Cause.Proof.values())),
        fields.each("evidence", ErrorCatalog::evidence),
        fields.text("fix"));
  }

  private static Cause.Evidence evidence(Fields fields) {
    return new Cause.Evidence(fields.text("sign"), fields.texts("rules"));
  }

  private static Statement statement(Fields fields) {
    return new Statement(
        fields.text("id"),
        fields.text("about"),
        fields.text("state"),
        fields.text("note", ""),
        fields.texts("by"));
  }

  private static TokenCode code(String line) {
    String[] cells = line.split("\t", -1);
    List<String> rules = cells[4].equals("-") ? List.of() : List.of(cells[4].split(","));
    return new TokenCode(cells[0], cells[1], cells[2].equals("-") ? "" : cells[2], cells[3], rules);
  }

  /** The cause of that id. */
  public Optional<Cause> cause(String id) {
    return causes.stream().filter(cause -> cause.id().equals(id)).findFirst();
  }

  /** The causes that a code tells of. */
  public List<Cause> causesOf(String code) {
    return causes.stream().filter(cause -> cause.hasCode(code)).toList();
  }

  /** The causes of a status of the API or of the token endpoint. */
  public List<Cause> causesOf(int status) {
    return causes.stream()
        .filter(cause -> cause.status().filter(s -> s == status).isPresent())
        .toList();
  }

  /** The code of the token service, with or without its letters. */
  public Optional<TokenCode> code(TokenCodeName name) {
    return Optional.ofNullable(codes.get(name.value()));
  }

  /** The codes of the token service that come with a status or an OAuth error. */
  public List<TokenCode> codesOf(String answer) {
    return codes.values().stream()
        .filter(code -> List.of(code.response().split(" ")).contains(answer))
        .toList();
  }

  /** Every error code that a cause names. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    causes.forEach(cause -> words.addAll(cause.codes()));
    return words.stream().distinct().toList();
  }
}
