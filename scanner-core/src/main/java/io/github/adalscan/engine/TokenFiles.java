package io.github.adalscan.engine;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.TypeUse;
import io.github.adalscan.fact.code.CodeUnit;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.rule.catalog.Catalogs;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** Tells which files deal with tokens: by a library, a login host, or the host of an API. */
final class TokenFiles {
  private final Set<String> packages = new TreeSet<>();
  private final List<String> hosts;

  TokenFiles(Catalogs catalogs) {
    catalogs.tokenApis().forEach(api -> packages.add(packageOf(api.type())));
    catalogs.tokenMethods().forEach(method -> packages.add(packageOf(method.type())));
    hosts =
        Stream.concat(
                catalogs.loginHosts().stream().map(login -> login.host()),
                catalogs.apis().values().stream()
                    .flatMap(api -> api.hosts().stream())
                    .map(each -> each.host()))
            .toList();
  }

  private static String packageOf(String type) {
    return type.substring(0, type.lastIndexOf('.'));
  }

  boolean concerns(FileFacts file) {
    return file.code().isPresent() && (usesLibrary(file) || namesHost(file.code().get()));
  }

  private boolean usesLibrary(FileFacts file) {
    for (TypeUse use : file.typeUses()) {
      for (String candidate : use.type().candidates()) {
        if (packages.contains(candidate)
            || (candidate.indexOf('.') > 0 && packages.contains(packageOf(candidate)))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean namesHost(CodeUnit unit) {
    AtomicBoolean found = new AtomicBoolean();
    CodeWalker.forEach(
        unit,
        expr -> {
          if (expr instanceof Expr.Literal literal
              && hosts.stream().anyMatch(host -> literal.value().contains(host))) {
            found.set(true);
          }
        });
    return found.get();
  }
}
