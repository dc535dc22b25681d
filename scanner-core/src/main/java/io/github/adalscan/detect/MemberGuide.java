package io.github.adalscan.detect;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.HostFinder;
import io.github.adalscan.link.Place;
import io.github.adalscan.link.TextValue;
import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.rule.catalog.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Fills the replacement template of a member with the names and values of the call at hand. */
final class MemberGuide {
  private static final String MS_GRAPH_SCOPE = "https://graph.microsoft.com/.default";

  private final HostFinder aadGraph;

  MemberGuide(HostFinder aadGraph) {
    this.aadGraph = aadGraph;
  }

  Optional<Replacement> replacement(Member member, Expr expr, Place place, Detection detection) {
    List<String> notes = new ArrayList<>();
    if (!member.why().isEmpty()) {
      notes.add(Guides.sentence(member.why()));
    }
    if (member.replacement().isEmpty()) {
      return notes.isEmpty()
          ? Optional.empty()
          : Optional.of(new Replacement.Advice(String.join(" ", notes), Effort.MANUAL));
    }
    Map<String, String> values = values(member, expr, place, detection, notes);
    String snippet = Template.fill(member.replacement(), values);
    member
        .alternatives()
        .forEach(
            a ->
                notes.add(
                    Guides.sentence(
                        "if " + a.when() + ": " + Template.fill(a.template(), values))));
    Effort effort = member.mechanical() ? Effort.SAFE : Effort.REVIEW;
    return Optional.of(new Replacement.Code(snippet, member.imports(), effort, notes));
  }

  private Map<String, String> values(
      Member member, Expr expr, Place place, Detection detection, List<String> notes) {
    Map<String, String> values = new TreeMap<>();
    List<Expr> arguments = arguments(expr);
    for (int i = 0; i < member.arity(); i++) {
      String name = member.parameters().get(i).name();
      values.put(name, i < arguments.size() ? JavaSpelling.of(arguments.get(i)) : name);
    }
    values.put("receiver", receiver(expr));
    int resource = member.indexOf("resource");
    Optional<Expr> argument =
        resource >= 0 && resource < arguments.size()
            ? Optional.of(arguments.get(resource))
            : Optional.empty();
    values.put("scopes", argument.map(a -> scopes(a, place, detection, notes)).orElse("scopes"));
    return values;
  }

  private static List<Expr> arguments(Expr expr) {
    if (expr instanceof Expr.Call call) {
      return call.arguments();
    }
    return expr instanceof Expr.New creation ? creation.arguments() : List.of();
  }

  private static String receiver(Expr expr) {
    if (expr instanceof Expr.Call call) {
      return call.receiver().map(JavaSpelling::of).orElse("this");
    }
    return "this";
  }

  /** The scopes that stand for a resource; an Azure AD Graph resource becomes Microsoft Graph. */
  private String scopes(Expr resource, Place place, Detection detection, List<String> notes) {
    List<TextValue> texts = detection.project().values().of(resource, place);
    Optional<String> known = texts.size() == 1 ? texts.get(0).complete() : Optional.empty();
    boolean old = texts.stream().anyMatch(t -> !aadGraph.find(t.render()).isEmpty());
    if (old) {
      notes.add(
          "The resource is Azure AD Graph: the new scope needs permissions on Microsoft Graph, and"
              + " the requests have to move with it.");
      return "Collections.singleton(" + JavaSpelling.quote(MS_GRAPH_SCOPE) + ")";
    }
    if (known.isPresent() && resource instanceof Expr.Literal) {
      return "Collections.singleton(" + JavaSpelling.quote(known.get() + "/.default") + ")";
    }
    if (resource instanceof Expr.Literal literal && literal.kind() == Expr.LiteralKind.NULL) {
      notes.add("The call names no resource; MSAL4J needs the scopes of the API that is called.");
      return "scopes";
    }
    return "Collections.singleton(" + JavaSpelling.of(resource) + " + \"/.default\")";
  }
}
