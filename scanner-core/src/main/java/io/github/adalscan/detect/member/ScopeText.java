package io.github.adalscan.detect.member;

import io.github.adalscan.detect.spelling.JavaSpelling;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.text.TextValue;
import java.util.List;
import java.util.Optional;

/** Writes the scopes that stand for a resource. */
final class ScopeText {
  private static final String SUFFIX = "/.default";

  private final Writing writing;
  private final MemberText members;
  private final AudienceTable audiences;

  ScopeText(Writing writing, MemberText members, AudienceTable audiences) {
    this.writing = writing;
    this.members = members;
    this.audiences = audiences;
  }

  /** The set of scopes for a call; a placeholder when no resource is named. */
  String of(UsedMember used) {
    Optional<UsedMember> source = writing.source(used, "resource");
    return source
        .flatMap(s -> s.argument("resource").map(a -> scopes(a, s.place())))
        .orElseGet(() -> missing(used));
  }

  private String missing(UsedMember used) {
    boolean listed = used.member().filter(m -> m.indexOf("resource") >= 0).isPresent();
    if (listed && used.argument("resource").isEmpty()) {
      writing.draft().note("`resource` stands for the resource that the call is made with");
      return singleton("resource + " + JavaSpelling.quote(SUFFIX));
    }
    return writing.draft().placeholder("scopes");
  }

  private String scopes(Expr resource, Place place) {
    List<TextValue> texts = writing.project().values().of(resource, place);
    Optional<String> old =
        texts.stream().flatMap(t -> audiences.replacingAadGraph(t.render()).stream()).findFirst();
    if (old.isPresent()) {
      writing
          .draft()
          .note(
              "the resource is Azure AD Graph: the new scope needs permissions on Microsoft Graph,"
                  + " and the requests have to move with it");
      return singleton(JavaSpelling.quote(old.get() + SUFFIX));
    }
    Optional<String> known = texts.size() == 1 ? texts.get(0).complete() : Optional.empty();
    Optional<String> graph = known.flatMap(audiences::microsoftGraph);
    if (graph.isPresent() && known.get().endsWith("/")) {
      return singleton(JavaSpelling.quote(graph.get() + SUFFIX));
    }
    known.filter(k -> k.endsWith("/")).ifPresent(this::noteSlash);
    if (known.isPresent() && resource instanceof Expr.Literal) {
      return singleton(JavaSpelling.quote(known.get() + SUFFIX));
    }
    return singleton(sum(resource, place));
  }

  private void noteSlash(String resource) {
    writing
        .draft()
        .note(
            "the two slashes are right: the text before the last one is the audience, and `"
                + resource
                + "` ends in a slash");
  }

  private String sum(Expr resource, Place place) {
    String text = members.text(resource, place, "resource", !(resource instanceof Expr.Concat));
    boolean literal = text.startsWith("\"") && text.indexOf('"', 1) == text.length() - 1;
    return literal
        ? text.substring(0, text.length() - 1) + SUFFIX + "\""
        : text + " + " + JavaSpelling.quote(SUFFIX);
  }

  private static String singleton(String scope) {
    return "Collections.singleton(" + scope + ")";
  }
}
