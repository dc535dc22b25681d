package io.github.adalscan.token.sdk;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.rewrite.MicrosoftGraph;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.Location;
import io.github.adalscan.rule.catalog.graph.GraphSdk;
import io.github.adalscan.token.fact.TextPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spells chains of calls of the Microsoft Graph SDK as paths of requests. */
final class SdkPaths {
  private static final String HOST = MicrosoftGraph.ADDRESS + "/";
  private static final String CAST = "graph";

  /** What types, functions and actions of the API have before their names. */
  private static final String TYPES = "microsoft.graph.";

  private static final String ROOT_NAMESPACE = "microsoftGraph";
  private static final String BY_PATH = "WithPath";
  private static final String RESERVED = "msgraph";
  private static final String ESCAPED = "Escaped";

  /** {@code membersAsUser} of version 5. */
  private static final Pattern AS_TYPE =
      Pattern.compile("(?<name>[a-z]\\w*[a-z])As(?<type>[A-Z]\\w*)");

  private static final String SITES = "sites";
  private static final String ROOT = "root";
  private static final Set<String> NO_KEYS = Set.of("ParameterSet", "Body", "RequestBuilder");

  private final ProjectFacts project;
  private final GraphSdk sdk;

  SdkPaths(ProjectFacts project, GraphSdk sdk) {
    this.project = project;
    this.sdk = sdk;
  }

  /** The address that calls on a client stand for; empty when they name no path. */
  Optional<TextPart> address(String version, List<Closure> calls, Location site) {
    List<String> segments = new ArrayList<>();
    // Version 5 names the parameters of functions in objects, not in the names of calls.
    boolean objects = calls.stream().map(Construction::name).anyMatch(sdk.end()::contains);
    for (Closure call : calls) {
      String name = Construction.name(call);
      if (name.equals("withUrl")) {
        return Construction.argument(call, 0).flatMap(url -> written(url, site));
      }
      if (name.equals("customRequest")) {
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
    } else if (begins(name, "by") && arguments == 1) {
      boolean root =
          last.equals(SITES) && Construction.argument(call, 0).filter(this::isRoot).isPresent();
      segments.add(root ? ROOT : "{" + decapitalised(name.substring(2)) + "}");
    } else if (name.endsWith("ById") && arguments == 1) {
      segments.add(name.substring(0, name.length() - 4).toLowerCase(Locale.ROOT));
      segments.add("{id}");
    } else if (begins(name, CAST) && arguments == 0 && !segments.isEmpty()) {
      segments.add(TYPES + decapitalised(name.substring(CAST.length())));
    } else if (begins(name, ROOT_NAMESPACE)) {
      segments.add(inNamespace(name.substring(ROOT_NAMESPACE.length())));
    } else if (arguments > 0 && name.indexOf(objects ? BY_PATH : "With") > 0) {
      segments.add(function(name, arguments));
    } else {
      Matcher as = AS_TYPE.matcher(name);
      boolean cast = as.matches();
      segments.add(cast ? as.group("name") : unescaped(name));
      key(call).ifPresent(segments::add);
      if (cast) {
        segments.add(TYPES + decapitalised(as.group("type")));
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
        .map(
            each ->
                TYPES
                    + each.getValue()
                    + "."
                    + decapitalised(name.substring(each.getKey().length())))
        .orElse(TYPES + decapitalised(name));
  }

  /** Words of Java get a beginning in version 5, an ending in version 6. */
  private static String unescaped(String name) {
    if (begins(name, RESERVED)) {
      return decapitalised(name.substring(RESERVED.length()));
    }
    return name.endsWith(ESCAPED) ? name.substring(0, name.length() - ESCAPED.length()) : name;
  }

  /** {@code searchWithQ("x")} calls {@code search(q='{q}')}; a path is more than a parameter. */
  private static String function(String name, int arguments) {
    String[] parts = name.split("With(?=[A-Z])", -1);
    if (parts.length != arguments + 1 || parts[1].equals("Path")) {
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
                Construction.name(call).equals(SITES) && isRoot(argument)
                    ? ROOT
                    : "{" + keyName(argument.expr()) + "}");
  }

  /** The root site stands for itself. */
  private boolean isRoot(Closure key) {
    List<TextValue> values = project.values().of(key);
    return values.size() == 1 && values.get(0).complete().filter(ROOT::equals).isPresent();
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
        || NO_KEYS.stream().anyMatch(type::endsWith);
  }

  private static boolean begins(String name, String word) {
    return name.startsWith(word)
        && name.length() > word.length()
        && Character.isUpperCase(name.charAt(word.length()));
  }

  private static String decapitalised(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
