package io.github.adalscan.detect.member;

import io.github.adalscan.detect.SecretTexts;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.value.Tracer;
import io.github.adalscan.model.Location;
import io.github.adalscan.rule.catalog.library.Library;
import io.github.adalscan.rule.catalog.library.Member;
import io.github.adalscan.rule.catalog.library.Parameter;
import io.github.adalscan.rule.catalog.library.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The secrets that the source spells as arguments of a library's members. */
public final class SpelledSecrets {
  private SpelledSecrets() {}

  /** The places of their characters. */
  public static List<Location> of(UsedMember used, Library library, ProjectFacts project) {
    List<Location> places = new ArrayList<>();
    for (Parameter parameter : used.member().map(Member::parameters).orElse(List.of())) {
      if (isSecret(parameter.name(), library)) {
        used.argument(parameter.name())
            .map(argument -> Closure.at(argument, used.place()))
            .ifPresent(argument -> add(argument, project, places));
      }
    }
    return places;
  }

  /** True for the name of a value that no report may show. */
  static boolean isSecret(String name, Library library) {
    return Optional.ofNullable(library.placeholders().get(name))
        .filter(Placeholder::secret)
        .isPresent();
  }

  private static void add(Closure argument, ProjectFacts project, List<Location> places) {
    for (Tracer.Source source : project.tracer().sources(argument)) {
      Closure born = source.closure();
      if (born.expr() instanceof Expr.Literal text
          && text.isText()
          && !SecretTexts.isStandIn(text.value())) {
        String path = born.scene().place().file().path();
        places.add(new Location(path, SecretTexts.inside(text)));
      }
    }
  }
}
