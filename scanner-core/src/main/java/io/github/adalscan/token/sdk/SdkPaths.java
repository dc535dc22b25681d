package io.github.adalscan.token.sdk;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.rewrite.MicrosoftGraph;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.Location;
import io.github.adalscan.rule.catalog.graph.GraphSdk;
import io.github.adalscan.rule.catalog.graph.SdkNaming;
import io.github.adalscan.token.fact.TextPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spells chains of calls of the Microsoft Graph SDK as paths of requests. */
final class SdkPaths {
  private static final String HOST = MicrosoftGraph.ADDRESS + "/";
  private final ProjectFacts project;
  private final GraphSdk sdk;
  private final SdkNaming naming;

  /** {@code membersAsUser} of version 5. */
  private final Pattern casted;

  SdkPaths(ProjectFacts project, GraphSdk sdk) {
    this.project = project;
    this.sdk = sdk;
    this.naming = sdk.naming();
    this.casted =
        Pattern.compile("(?<name>[a-z]\\w*[a-z])" + naming.casted() + "(?<type>[A-Z]\\w*)");
  }

  /** The address that calls on a client stand for; empty when they name no path. */
  Optional<TextPart> address(String version, List<Closure> calls, Location site) {
    List<String> segments = new ArrayList<>();
    // Version 5 names the parameters of functions in objects, not in the names of calls.
    boolean objects = calls.stream().map(Construction::name).anyMatch(sdk.end()::contains);
    for (Closure call : calls) {
      String name = Construction.name(call);
      if (name.equals(naming.url())) {
        return Construction.argument(call, 0).flatMap(url -> written(url, site));
      }
      if (name.equals(naming.request())) {
        return Construction.argument(call, 0).flatMap(path -> below(HOST + version, path, site));
      }
      if (sdk.end().contains(name)) {
        break;
      }
      add(name, call, objects, segments);
    }
    return segments.isEmpty() || segments.get(0).startsWith("{")
        ? Optional.empty()
        : Optional.of(part(HOST + version + "/" + String.join("/", segments), site));
  }

  /** Keys are holes, so that nobody takes them for known texts. */
  private static TextPart part(String address, Location site) {
    TextValue value = new TextValue(List.of(), List.of());
    int done = 0;
    for (int open = address.indexOf('{'); open >= 0; open = address.indexOf('{', done)) {
      int close = address.indexOf('}', open);
      value = value.then(TextValue.of(address.substring(done, open), site));
      value = value.then(TextValue.hole(address.substring(open + 1, close)));
      done = close + 1;
    }
    return new TextPart(value.then(TextValue.of(address.substring(done), site)), site);
  }

  private Optional<TextPart> written(Closure url, Location site) {
    return project.values().of(url).stream()
        .filter(value -> !value.unknown())
        .findFirst()
        .map(value -> new TextPart(value, site));
  }

  /** A path that the code spells itself. */
  private Optional<TextPart> below(String base, Closure path, Location site) {
    return project.values().of(path).stream()
        .filter(value -> value.start().startsWith("/"))
        .findFirst()
        .map(value -> new TextPart(TextValue.of(base, site).then(value), site));
  }

  private void add(String name, Closure call, boolean objects, List<String> segments) {
    int arguments = Construction.arguments(call.expr()).size();
    String last = segments.isEmpty() ? "" : segments.get(segments.size() - 1);
    Optional<String> odd = sdk.segment(collection(segments), name);
    if (odd.isPresent()) {
      segments.add(odd.get());
      key(call).ifPresent(segments::add);
    } else if (begins(name, naming.key()) && arguments == 1) {
      boolean root =
          last.equals(naming.sites())
              && Construction.argument(call, 0).filter(this::isRoot).isPresent();
      segments.add(root ? naming.site() : "{" + behind(name, naming.key()) + "}");
    } else if (name.endsWith(naming.id()) && arguments == 1) {
      segments.add(before(name, naming.id()).toLowerCase(Locale.ROOT));
      segments.add("{id}");
    } else if (begins(name, naming.cast()) && arguments == 0 && !segments.isEmpty()) {
      segments.add(naming.types() + behind(name, naming.cast()));
    } else if (begins(name, naming.root())) {
      segments.add(inNamespace(name.substring(naming.root().length())));
    } else if (arguments > 0 && name.indexOf(objects ? naming.path() : naming.parameter()) > 0) {
      segments.add(function(name, arguments));
    } else {
      Matcher as = casted.matcher(name);
      boolean cast = as.matches();
      segments.add(cast ? as.group("name") : unescaped(name));
      key(call).ifPresent(segments::add);
      if (cast) {
        segments.add(naming.types() + decapitalised(as.group("type")));
      }
    }
  }

  /** The last segment that is no key. */
  private static String collection(List<String> segments) {
    for (int i = segments.size() - 1; i >= 0; i--) {
      if (!segments.get(i).startsWith("{")) {
        return segments.get(i);
      }
    }
    return "";
  }

  /** {@code SecurityRunHuntingQuery} as {@code microsoft.graph.security.runHuntingQuery}. */
  private String inNamespace(String name) {
    return sdk.namespaces().entrySet().stream()
        .filter(each -> begins(name, each.getKey()))
        .max(Comparator.comparingInt(each -> each.getKey().length()))
        .map(each -> naming.types() + each.getValue() + "." + behind(name, each.getKey()))
        .orElse(naming.types() + decapitalised(name));
  }

  /** Words of Java get a beginning in version 5, an ending in version 6. */
  private String unescaped(String name) {
    if (begins(name, naming.reserved())) {
      return behind(name, naming.reserved());
    }
    return name.endsWith(naming.escaped()) ? before(name, naming.escaped()) : name;
  }

  /** {@code searchWithQ("x")} calls {@code search(q='{q}')}; a path is more than a parameter. */
  private String function(String name, int arguments) {
    String[] parts = name.split(naming.parameter() + "(?=[A-Z])", -1);
    if (parts.length != arguments + 1 || naming.path().equals(naming.parameter() + parts[1])) {
      return parts[0] + "/{key}";
    }
    List<String> parameters = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      String parameter = decapitalised(parts[i]);
      parameters.add(parameter + "='{" + parameter + "}'");
    }
    return parts[0] + "(" + String.join(",", parameters) + ")";
  }

  /** In version 5 the key of an element is the argument of its collection. */
  private Optional<String> key(Closure call) {
    return Construction.argument(call, 0)
        .filter(argument -> !isBody(argument))
        .map(
            argument ->
                Construction.name(call).equals(naming.sites()) && isRoot(argument)
                    ? naming.site()
                    : "{" + keyName(argument.expr()) + "}");
  }

  /** The root site stands for itself. */
  private boolean isRoot(Closure key) {
    List<TextValue> values = project.values().of(key);
    return values.size() == 1 && values.get(0).complete().filter(naming.site()::equals).isPresent();
  }

  private static String keyName(Expr key) {
    return key.name().isEmpty() || key instanceof Expr.Call ? "id" : key.name();
  }

  /** Actions take an object that holds their parameters. */
  private boolean isBody(Closure argument) {
    String type = project.types().typeOf(argument.expr(), argument.scene().place()).name();
    boolean made =
        argument.expr() instanceof Expr.Call call
            && (call.name().equals("build") || call.name().equals("newBuilder"));
    return made
        || argument.expr() instanceof Expr.Lambda
        || naming.bodies().stream().anyMatch(type::endsWith);
  }

  private static boolean begins(String name, String word) {
    return name.startsWith(word)
        && name.length() > word.length()
        && Character.isUpperCase(name.charAt(word.length()));
  }

  /** {@code userId} of {@code byUserId}. */
  private static String behind(String name, String word) {
    return decapitalised(name.substring(word.length()));
  }

  private static String before(String name, String word) {
    return name.substring(0, name.length() - word.length());
  }

  private static String decapitalised(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
