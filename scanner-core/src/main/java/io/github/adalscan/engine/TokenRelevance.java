package io.github.adalscan.engine;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.TypeUse;
import io.github.adalscan.fact.code.CodeUnit;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.type.ProjectPaths;
import io.github.adalscan.rule.catalog.Catalogs;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** Tells which files deal with tokens: by a library, a form, a login host, or an API's host. */
final class TokenRelevance {
  /** The parameter that every token request has. */
  private static final String GRANT = "grant_type";

  private final Set<String> packages = new TreeSet<>();
  private final Set<String> keys;
  private final List<String> texts;
  private final ProjectPaths paths;

  /**
   * By what the catalogues know.
   *
   * @param paths the files of the tree; what it declares itself is no library
   */
  TokenRelevance(Catalogs catalogs, ProjectPaths paths) {
    this.paths = paths;
    catalogs.tokenApis().forEach(api -> packages.add(packageOf(api.type())));
    catalogs.tokenMethods().forEach(method -> packages.add(packageOf(method.type())));
    keys = catalogs.words("key-credentials");
    texts =
        Stream.of(
                catalogs.words("token-signs").stream(),
                catalogs.loginHosts().stream().map(login -> login.host()),
                catalogs.apis().values().stream()
                    .flatMap(api -> api.hosts().stream())
                    .map(each -> each.host()))
            .flatMap(each -> each)
            .toList();
  }

  private static String packageOf(String type) {
    return type.substring(0, type.lastIndexOf('.'));
  }

  boolean concerns(FileFacts file) {
    return file.code().isPresent() && (usesLibrary(file) || namesText(file.code().get()));
  }

  private boolean usesLibrary(FileFacts file) {
    for (TypeUse use : file.typeUses()) {
      for (String candidate : use.type().candidates()) {
        if (packages.contains(candidate)
            || (candidate.indexOf('.') > 0
                && packages.contains(packageOf(candidate))
                && !keys.contains(candidate)
                && paths.fileOf(candidate).isEmpty())) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@code unsupported_grant_type} is an error and no parameter. */
  private static boolean names(String value, String text) {
    int at = value.indexOf(text);
    while (at > 0 && text.equals(GRANT) && value.charAt(at - 1) == '_') {
      at = value.indexOf(text, at + 1);
    }
    return at >= 0;
  }

  private boolean namesText(CodeUnit unit) {
    AtomicBoolean found = new AtomicBoolean();
    CodeWalker.forEach(
        unit,
        expr -> {
          if (expr instanceof Expr.Literal literal
              && texts.stream().anyMatch(text -> names(literal.value(), text))) {
            found.set(true);
          }
        });
    return found.get();
  }
}
