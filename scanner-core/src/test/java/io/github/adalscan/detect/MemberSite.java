package io.github.adalscan.detect;

import io.github.adalscan.rule.catalog.ApiType;
import io.github.adalscan.rule.catalog.Library;
import io.github.adalscan.rule.catalog.Member;
import io.github.adalscan.rule.catalog.Parameter;
import io.github.adalscan.rule.catalog.Placeholder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A made-up use of one member of ADAL4J, and the class that takes the snippet for it. */
record MemberSite(String id, Library library, ApiType type, Member member) {
  private static final String CALLBACK_TYPE = "com.microsoft.aad.adal4j.AuthenticationCallback";

  /** A source that uses the member once, on its last line but two. */
  String source() {
    StringBuilder text = new StringBuilder("class " + id + " {\n");
    String parameters =
        parameters().entrySet().stream()
            .map(p -> p.getValue() + " " + p.getKey())
            .collect(Collectors.joining(", "));
    text.append("  void use(" + parameters + ") throws Exception {\n");
    text.append("    " + use() + ";\n  }\n}\n");
    return text.toString();
  }

  private String use() {
    String arguments =
        member.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
    return switch (member.kind()) {
      case CONSTRUCTOR -> "new " + type.name() + "(" + arguments + ")";
      case METHOD -> "receiver." + member.name() + "(" + arguments + ")";
      case STATIC_METHOD -> type.name() + "." + member.name() + "(" + arguments + ")";
      case CONSTANT -> "Object value = " + type.name() + "." + member.name();
    };
  }

  private Map<String, String> parameters() {
    Map<String, String> all = new LinkedHashMap<>();
    if (member.kind() == Member.Kind.METHOD) {
      all.put("receiver", type.name());
    }
    member.parameters().forEach(p -> all.put(p.name(), p.type()));
    return all;
  }

  /** The class that holds the snippet, with everything declared that it may take from outside. */
  String target(String snippet, Iterable<String> imports) {
    StringBuilder text = new StringBuilder();
    imports.forEach(name -> text.append("import " + name + ";\n"));
    text.append("class " + id + " {\n");
    text.append("  interface Callback { void onSuccess(Object o); void onFailure(Throwable t); }\n");
    Map<String, String> fields = new LinkedHashMap<>();
    library.placeholders().values().forEach(p -> fields.put(p.name(), placeholderType(p)));
    parameters().forEach((name, type) -> fields.put(name, newType(type)));
    fields.forEach((name, type) -> text.append("  " + type + " " + name + ";\n"));
    text.append("  void use() throws Exception {\n");
    text.append(snippet.endsWith(";") ? snippet : "Object object = " + snippet + ";");
    return text.append("\n  }\n}\n").toString();
  }

  private String placeholderType(Placeholder placeholder) {
    String name = placeholder.type();
    int open = name.indexOf('<');
    String simple = open < 0 ? name : name.substring(0, open);
    return library.targets().getOrDefault(simple, simple) + (open < 0 ? "" : name.substring(open));
  }

  /** What a variable of a type of ADAL4J is declared as once the code has moved. */
  private String newType(String old) {
    if (old.startsWith(CALLBACK_TYPE)) {
      boolean called = type.name().equals(CALLBACK_TYPE);
      return called
          ? "java.util.concurrent.CompletableFuture<com.microsoft.aad.msal4j.IAuthenticationResult>"
          : "Callback";
    }
    Optional<ApiType> listed = library.type(old);
    if (listed.isEmpty()) {
      return old.startsWith("java.lang.Object") && type.name().equals(CALLBACK_TYPE)
          ? "com.microsoft.aad.msal4j.IAuthenticationResult"
          : old;
    }
    boolean code = old.endsWith(".AdalErrorCode");
    boolean context = old.endsWith(".AuthenticationContext");
    return code
        ? "String"
        : context
            ? "com.microsoft.aad.msal4j.ConfidentialClientApplication"
            : listed.get().imports().stream().findFirst().orElse("Object");
  }

  @Override
  public String toString() {
    return type.simpleName() + "." + member.name() + member.parameterTypes();
  }
}
