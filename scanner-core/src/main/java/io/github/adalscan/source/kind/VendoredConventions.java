package io.github.adalscan.source.kind;

import io.github.adalscan.source.path.PathNames;
import java.util.List;
import java.util.Set;

/** Where copies of other people's code lie, and how files are called that are such copies. */
final class VendoredConventions {
  private static final Set<String> DIRECTORIES =
      Set.of(
          "third_party",
          "third-party",
          "thirdparty",
          "3rdparty",
          "3rd-party",
          "3rd_party",
          "vendored",
          "_vendor",
          "_vendored",
          "node_modules",
          "bower_components",
          "jspm_packages");

  /** Below these, {@code vendor} is a part of the application: somebody who sells. */
  private static final Set<String> OWN_CODE = Set.of("src", "app", "apps", "main", "java");

  /** Where web pages find their scripts; {@code vendor} in these is copies again. */
  private static final Set<String> WEB =
      Set.of("static", "public", "assets", "js", "scripts", "wwwroot", "webroot", "resources");

  /** Libraries for browsers, which are copied rather than depended on. */
  private static final List<String> SCRIPTS = List.of("adal", "adal-angular", "msal", "jquery");

  private VendoredConventions() {}

  static boolean apply(PathNames names) {
    return names.hasAny(DIRECTORIES)
        || isVendor(names.directories())
        || names.hasPair("carthage", Set.of("checkouts", "build"))
        || isScript(names);
  }

  private static boolean isVendor(List<String> directories) {
    int at = directories.indexOf("vendor");
    return at == 0
        || (at > 0
            && (WEB.contains(directories.get(at - 1))
                || directories.subList(0, at).stream().noneMatch(OWN_CODE::contains)));
  }

  /** {@code adal.js} and {@code adal-1.0.17.js}. */
  private static boolean isScript(PathNames names) {
    return names.extensionIs("js") && SCRIPTS.contains(withoutVersion(names.stem()));
  }

  private static String withoutVersion(String stem) {
    int end = stem.length();
    while (end > 0 && Character.isDigit(stem.charAt(end - 1))) {
      end--;
    }
    return end < stem.length() && end > 1 && stem.charAt(end - 1) == '-'
        ? stem.substring(0, end - 1)
        : stem;
  }
}
