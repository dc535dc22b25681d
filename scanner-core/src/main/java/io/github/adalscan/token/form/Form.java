package io.github.adalscan.token.form;

import io.github.adalscan.model.Location;
import io.github.adalscan.token.fact.TextPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a token request.
 *
 * @param parameters what each name can be
 * @param location where the form begins
 * @param identity true for the query of a managed identity
 */
record Form(Map<String, List<TextPart>> parameters, Location location, boolean identity) {
  static final String GRANT = "grant_type";
  static final String SCOPE = "scope";
  static final String RESOURCE = "resource";
  static final String CLIENT = "client_id";

  /** What stands for parameters whose names are not known. */
  static final String REST = "";

  /** Its value is never kept, only the place of its name. */
  static final String SECRET = "client_secret";

  /** Stands for a secret that a text spells, of which not even the place is kept. */
  static final String SPELLED = "client_secret=";

  Form {
    parameters = Map.copyOf(parameters);
  }

  Form(Map<String, List<TextPart>> parameters, Location location) {
    this(parameters, location, false);
  }

  /** True when it asks for a token. */
  boolean asks() {
    return identity || !all(GRANT).isEmpty() || !all("response_type").isEmpty();
  }

  /** True when it can ask for a device code, which is for what its token will be for. */
  boolean begins() {
    return !all(CLIENT).isEmpty() && !(all(SCOPE).isEmpty() && all(RESOURCE).isEmpty());
  }

  /** The values of a parameter; none when it is not sent. */
  List<TextPart> all(String name) {
    return parameters.getOrDefault(name, List.of());
  }

  /** The only value of a parameter. */
  Optional<String> only(String name) {
    List<String> texts = all(name).stream().map(TextPart::text).distinct().toList();
    return texts.size() == 1 ? Optional.of(texts.get(0)) : Optional.empty();
  }

  /** This form without a parameter. */
  Form without(String name) {
    Map<String, List<TextPart>> less = new LinkedHashMap<>(parameters);
    less.remove(name);
    return new Form(less, location, identity);
  }

  /** This form and another one for the same request. */
  Form with(Form other) {
    Map<String, List<TextPart>> more = new LinkedHashMap<>(parameters);
    other.parameters.forEach(
        (name, values) -> {
          List<TextPart> joined = new ArrayList<>(more.getOrDefault(name, List.of()));
          values.stream().filter(value -> !joined.contains(value)).forEach(joined::add);
          more.put(name, joined);
        });
    return new Form(
        more, other.parameters.containsKey(GRANT) ? other.location : location, identity);
  }
}
