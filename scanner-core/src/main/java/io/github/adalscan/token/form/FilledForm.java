package io.github.adalscan.token.form;

import io.github.adalscan.link.place.Branches;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.token.fact.TextPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What calls put into one form, by branches: {@code if (app) {...} else {...}} may state a grant
 * each, with a scope of its own. Used once, by one thread.
 */
final class FilledForm {
  /** What another branch may state differently. */
  private static final Set<String> ASKED = Set.of(Form.SCOPE, Form.RESOURCE);

  private final List<Pair> pairs = new ArrayList<>();

  /**
   * One parameter.
   *
   * @param call what puts it in, where not only a call tells it
   */
  private record Pair(String name, Optional<Closure> call, Form form) {
    boolean excludes(Pair other) {
      return call.isPresent()
          && other.call.isPresent()
          && Branches.excludes(call.get(), other.call.get());
    }
  }

  void add(String name, Optional<Closure> call, Form form) {
    pairs.add(new Pair(name, call, form));
  }

  /** What is sent: one form for each grant that a branch of its own states. */
  List<Form> sent() {
    List<Pair> grants = named(Form.GRANT, pairs);
    if (grants.size() < 2 || !areApart(grants)) {
      return List.of(sentTogether(pairs));
    }
    return grants.stream().map(grant -> sentWith(grant, grants)).toList();
  }

  private static boolean areApart(List<Pair> grants) {
    return grants.stream()
        .allMatch(one -> grants.stream().allMatch(other -> other == one || one.excludes(other)));
  }

  private Form sentWith(Pair grant, List<Pair> grants) {
    List<Pair> with = new ArrayList<>();
    for (Pair pair : pairs) {
      if (!pair.excludes(grant)) {
        with.add(grants.stream().anyMatch(pair::excludes) ? pair : common(pair));
      }
    }
    return sentTogether(with);
  }

  /** Of several scopes that stand outside of the branches nobody knows which goes with a grant. */
  private Pair common(Pair pair) {
    long texts =
        named(pair.name, pairs).stream()
            .filter(each -> each.call.isEmpty() || !pair.excludes(each))
            .mapToLong(each -> each.form.all(pair.name).size())
            .sum();
    if (!ASKED.contains(pair.name) || texts < 2) {
      return pair;
    }
    TextPart any = TextPart.of(TextValue.hole(pair.name), pair.form.location());
    return new Pair(
        pair.name, pair.call, new Form(Map.of(pair.name, List.of(any)), pair.form.location()));
  }

  /** A secret that only the other branch of an {@code if} sends is none of this request. */
  private static Form sentTogether(List<Pair> all) {
    Form form = all.stream().map(Pair::form).reduce(Form::with).orElseThrow();
    List<Pair> grants = named(Form.GRANT, all);
    List<Pair> asking = grants.isEmpty() ? named(Form.SCOPE, all) : grants;
    List<Pair> secrets = named(Form.SECRET, all);
    boolean apart =
        !asking.isEmpty()
            && !secrets.isEmpty()
            && secrets.stream().allMatch(s -> asking.stream().allMatch(a -> a.excludes(s)));
    return apart ? form.without(Form.SECRET) : form;
  }

  private static List<Pair> named(String name, List<Pair> pairs) {
    return pairs.stream().filter(pair -> pair.name.equals(name)).toList();
  }
}
