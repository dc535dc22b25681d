package io.github.adalscan.detect.member;

import io.github.adalscan.detect.spelling.JavaSpelling;
import io.github.adalscan.detect.spelling.SourceSpelling;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.text.TextValue;
import java.util.List;
import java.util.Optional;

/** Spells expressions of any place so that they mean the same at the site of a snippet. */
final class SiteText {
  private final Writing writing;
  private final MemberText members;

  SiteText(Writing writing, MemberText members) {
    this.writing = writing;
    this.members = members;
  }

  /**
   * The text of an expression as it reads at the site: its source where that means the same there,
   * else its value, else a placeholder.
   *
   * @param name of the placeholder
   * @param dot true when a dot follows
   */
  String of(Expr expr, Place from, String name, boolean dot) {
    Visibility visibility = Visibility.of(expr, from, writing.site().place(), writing.project());
    boolean sameFile = from.file().path().equals(writing.site().place().file().path());
    if (sameFile && isSecret(name) && isSpelled(expr)) {
      return spelled(expr, from, name);
    }
    if (visibility == Visibility.HIDDEN || (isSecret(name) && !sameFile)) {
      return hidden(expr, from, name);
    }
    if (visibility == Visibility.FURTHER_DOWN) {
      writing
          .draft()
          .note("move up what sets `" + plain(expr, from) + "`: the snippet needs it earlier");
    }
    String text = plain(expr, from);
    return dot && !SourceSpelling.isPrimary(text) ? "(" + text + ")" : text;
  }

  /** The source of an expression, with the members of the library in it replaced. */
  String plain(Expr expr, Place from) {
    SourceSpelling spelling =
        new SourceSpelling(
            from.file(), each -> writing.finder().find(each, from).flatMap(members::of));
    return NewTypes.in(spelling.of(expr), from.file(), writing);
  }

  /** A secret is never shown. */
  private String spelled(Expr expr, Place from, String name) {
    String where = from.file().path() + ":" + expr.region().startLine();
    writing.draft().note("`" + name + "` stands for the text of " + where);
    writing.draft().note("the source spells a secret; read it from a vault or the environment");
    return name;
  }

  private String hidden(Expr expr, Place from, String name) {
    List<TextValue> values = writing.project().values().of(expr, from);
    Optional<String> known = values.size() == 1 ? values.get(0).complete() : Optional.empty();
    if (known.isPresent() && !isSecret(name)) {
      return JavaSpelling.quote(known.get());
    }
    String what = isText(expr) ? "the text" : "`" + plain(expr, from) + "`";
    String where = from.file().path() + ":" + expr.region().startLine();
    writing.draft().hide("`" + name + "` stands for " + what + " of " + where);
    return name;
  }

  private static boolean isText(Expr expr) {
    return expr instanceof Expr.Literal literal && literal.isText();
  }

  private boolean isSecret(String name) {
    return SpelledSecrets.isSecret(name, writing.library());
  }

  /** True when the characters of a secret stand in the expression. */
  private static boolean isSpelled(Expr expr) {
    if (expr instanceof Expr.Concat concat) {
      return concat.parts().stream().anyMatch(SiteText::isSpelled);
    }
    if (expr instanceof Expr.Choice choice) {
      return choice.alternatives().stream().anyMatch(SiteText::isSpelled);
    }
    return isText(expr)
        || (expr instanceof Expr.Call call
            && call.receiver().filter(SiteText::isSpelled).isPresent());
  }
}
