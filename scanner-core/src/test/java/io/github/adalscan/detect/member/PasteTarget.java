package io.github.adalscan.detect.member;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.rule.catalog.library.ApiType;
import io.github.adalscan.rule.catalog.library.Library;
import io.github.adalscan.rule.catalog.library.Placeholder;
import io.github.adalscan.testing.JavaSources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The place where a snippet gets pasted: the variables of the method around the finding, the fields
 * and methods of its class, all of them with the types that they have once the code has moved.
 */
record PasteTarget(Library library, String source) {
  /** A class that holds the snippet. */
  String of(String id, Finding finding, Replacement.Code code) {
    FileFacts facts = JavaSources.extract("Source.java", source);
    List<TypeFacts> types = facts.code().orElseThrow().types();
    StringBuilder text = new StringBuilder();
    source
        .lines()
        .filter(l -> l.startsWith("import ") && !l.contains("adal4j") && !l.contains("spring"))
        .forEach(l -> text.append(l).append('\n'));
    code.imports().forEach(i -> text.append("import " + i + ";\n"));
    text.append("class " + id + " {\n");
    text.append(
        "  interface Callback { void onSuccess(Object o); void onFailure(Throwable t); }\n");
    fields(types, code).forEach((name, type) -> text.append("  " + type + " " + name + ";\n"));
    types.forEach(type -> type.methods().forEach(m -> text.append(stub(m))));
    types.stream()
        .map(type -> type.name().substring(type.name().lastIndexOf('.') + 1))
        .filter(name -> Character.isLetter(name.charAt(0)))
        .forEach(name -> text.append(stub(name)));
    text.append("  Object paste(" + parameters(types, finding, code) + ") throws Throwable {\n");
    text.append(statement(finding, code.snippet()));
    boolean returns = code.snippet().lines().anyMatch(l -> l.startsWith("return "));
    return text.append(returns ? "\n  }\n}\n" : "\n  return null;\n  }\n}\n").toString();
  }

  /** An expression gets a variable; that of a function has to have a type. */
  private String statement(Finding finding, String snippet) {
    if (snippet.endsWith(";")) {
      return snippet;
    }
    boolean function = snippet.contains("::") || snippet.startsWith("each -> ");
    String owner = finding.symbol().substring(0, finding.symbol().lastIndexOf('.'));
    String type =
        function ? "java.util.function.Function<" + type(TypeRef.exact(owner)) + ", ?>" : "Object";
    return type + " pasted = " + snippet + ";";
  }

  private Map<String, String> fields(List<TypeFacts> types, Replacement.Code code) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Placeholder each : library.placeholders().values()) {
      if (code.notes().stream().anyMatch(n -> n.startsWith("`" + each.name() + "`"))) {
        fields.put(each.name(), qualified(each.type()));
      }
    }
    for (TypeFacts type : types) {
      for (FieldFacts field : type.fields()) {
        fields.put(field.name(), type(field.type()));
      }
    }
    return fields;
  }

  private String qualified(String type) {
    int open = type.indexOf('<');
    String simple = open < 0 ? type : type.substring(0, open);
    return library.targets().getOrDefault(simple, simple) + (open < 0 ? "" : type.substring(open));
  }

  private String stub(MethodFacts method) {
    if (method.name().startsWith("<") || method.returnType().name().isEmpty()) {
      return "";
    }
    String type = type(method.returnType());
    return "  static "
        + type
        + " "
        + method.name()
        + "(Object... o) { throw new AssertionError(); }\n";
  }

  /** A type of the source, as something that can be called back. */
  private static String stub(String type) {
    return "  static class "
        + type
        + " { "
        + type
        + "(Object... o) {} void onSuccess(Object o) {} void onFailure(Throwable t) {} }\n";
  }

  /** The variables of the method, without those that the snippet declares itself. */
  private String parameters(List<TypeFacts> types, Finding finding, Replacement.Code code) {
    Map<String, String> all = new LinkedHashMap<>();
    for (TypeFacts type : types) {
      for (MethodFacts method : type.methods()) {
        if (finding.enclosing().equals(type.name() + "." + method.name())) {
          method.variables().forEach(v -> all.put(v.name(), variable(v)));
        }
      }
    }
    return all.entrySet().stream()
        .filter(v -> !declares(code.snippet(), v.getKey()))
        .map(v -> v.getValue() + " " + v.getKey())
        .collect(Collectors.joining(", "));
  }

  private String variable(Variable variable) {
    return variable.type().isKnown() ? type(variable.type()) : "Object";
  }

  private static boolean declares(String snippet, String name) {
    return Pattern.compile("[\\w>] " + Pattern.quote(name) + " =").matcher(snippet).find();
  }

  private String type(TypeRef ref) {
    String name =
        ref.candidates().stream()
            .filter(c -> library.type(c).isPresent())
            .findFirst()
            .orElse(ref.name());
    if (name.endsWith(".AuthenticationCallback")) {
      return "Callback";
    }
    if (name.endsWith(".AuthenticationContext")) {
      return "com.microsoft.aad.msal4j.ConfidentialClientApplication";
    }
    String moved =
        library
            .type(name)
            .map(ApiType::imports)
            .map(i -> i.get(0))
            .orElse(ref.name().equals("Future") ? "java.util.concurrent.CompletableFuture" : "");
    String arguments =
        ref.arguments().isEmpty()
            ? ""
            : ref.arguments().stream().map(this::type).collect(Collectors.joining(", ", "<", ">"));
    return (moved.isEmpty() ? ref.name() : moved) + arguments + "[]".repeat(ref.dimensions());
  }
}
