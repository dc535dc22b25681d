package io.github.adalscan.detect.token.scope;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.Texts;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.Scopes;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.TextUse;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.login.Scope;
import io.github.adalscan.graph.rewrite.MicrosoftGraph;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Region;
import io.github.adalscan.rule.catalog.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scopes of Azure AD Graph in languages whose token requests are not modelled. The end {@code
 * /.default} has no meaning but in a scope, so such a text needs no request around it.
 */
public final class RetiredScopeTexts {
  /** Bounded, so that a long line costs no more than its length. */
  private static final Pattern WORD =
      Pattern.compile("https://[^\\s\"'/]{1,80}/{1,2}\\.default\\b");

  private RetiredScopeTexts() {}

  /** Scopes of retired APIs in texts of files that hold no code. */
  public static List<Objection> find(Detection detection) {
    List<Objection> all = new ArrayList<>();
    for (FileFacts file : detection.project().files()) {
      if (file.code().isEmpty()) {
        file.texts().forEach(text -> read(file, text, detection.resources(), all));
      }
    }
    return all;
  }

  private static void read(
      FileFacts file, TextUse use, Resources resources, List<Objection> objections) {
    if (use.role() == TextUse.Role.PROSE || !(use.value() instanceof Expr.Literal literal)) {
      return;
    }
    Matcher words = WORD.matcher(literal.value());
    while (words.find()) {
      String resource = Scope.parse(words.group()).resource();
      if (resources.ofResource(resource).filter(a -> a.id().equals(Scopes.AAD_GRAPH)).isPresent()) {
        Region region =
            literal.verbatim()
                ? Texts.within(literal.region(), literal.value(), words.start(), words.end())
                : literal.region();
        objections.add(
            Objection.at(new Location(file.path(), region), words.group())
                .with("fixed", MicrosoftGraph.DEFAULT_SCOPE)
                .instead(Scopes.write(MicrosoftGraph.DEFAULT_SCOPE)));
      }
    }
  }
}
