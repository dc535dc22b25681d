package io.github.adalscan.detect.token.server;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.permission.PermissionNames.PermissionName;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.link.value.Spelled;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.rule.catalog.graph.GraphCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds scopes that code compares with those of a token, which has them in their own case. */
public final class ComparedScopes {
  private static final Pattern AUTHORITY = Pattern.compile("SCOPE_([A-Za-z]+\\.[A-Za-z.]+)");

  private ComparedScopes() {}

  /** Authorities of Spring Security that are a permission of Microsoft Graph but for their case. */
  public static List<Objection> unusualCase(Detection detection) {
    List<Objection> all = new ArrayList<>();
    for (String name : detection.catalogs().words("authority-checks")) {
      for (CallSites.Site site : detection.project().callSites().named(name)) {
        for (Expr each : site.arguments()) {
          Spelled.texts(Closure.at(each, site.place()), detection.project().values())
              .forEach(text -> check(text, each, site.place(), all));
        }
      }
    }
    detection
        .project()
        .files()
        .forEach(
            file ->
                Places.forEach(
                    file,
                    (root, place, annotation) -> {
                      if (annotation) {
                        Code.text(root)
                            .filter(text -> text.contains("Authority("))
                            .ifPresent(text -> check(text, root, place, all));
                      }
                    }));
    return all;
  }

  private static void check(String text, Expr expr, Place place, List<Objection> all) {
    Matcher names = AUTHORITY.matcher(text);
    while (place.file().context() != FileContext.TEST && names.find()) {
      String name = names.group(1);
      Optional<PermissionName> known = GraphCatalog.permissionNames().find(name);
      known
          .map(PermissionName::name)
          .filter(own -> !own.equals(name))
          .ifPresent(own -> all.add(Objection.at(place.locate(expr), name).with("fixed", own)));
    }
  }
}
