package io.github.adalscan.detect.member;

import io.github.adalscan.model.Replacement;
import io.github.adalscan.rule.catalog.library.ApiType;
import io.github.adalscan.rule.catalog.library.Library;
import io.github.adalscan.rule.catalog.library.Member;
import io.github.adalscan.rule.catalog.library.Parameter;
import io.github.adalscan.rule.catalog.library.Placeholder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A made-up use of one member of ADAL4J, and the class that takes the snippet for it. */
record MemberSite(String id, Library library, ApiType type, Member member, Use use) {
  private static final String ADAL4J = "com.microsoft.aad.adal4j.";
  private static final String MSAL4J = "com.microsoft.aad.msal4j.";
  private static final Pattern LAMBDA =
      Pattern.compile("^(\\w+|\\(.*\\)) -> |^\\w+::", Pattern.MULTILINE);

  /** How the member is used. */
  enum Use {
    PLAIN,
    /** The argument that decides between replacements is such that the other one is right. */
    OTHERWISE,
    BOUND_REFERENCE,
    UNBOUND_REFERENCE
  }

  /** A source that uses the member once. */
  String source() {
    String parameters =
        parameters().entrySet().stream()
            .map(p -> p.getValue() + " " + p.getKey())
            .collect(Collectors.joining(", "));
    return "class "
        + id
        + " {\n  void use("
        + parameters
        + ") throws Exception {\n    "
        + statement()
        + ";\n  }\n}\n";
  }

  private String statement() {
    if (use == Use.BOUND_REFERENCE || use == Use.UNBOUND_REFERENCE) {
      String before = use == Use.BOUND_REFERENCE ? "receiver" : type.name();
      return "Object value = " + before + "::" + member.name();
    }
    String arguments =
        member.parameters().stream().map(this::argument).collect(Collectors.joining(", "));
    return switch (member.kind()) {
      case CONSTRUCTOR -> "new " + type.name() + "(" + arguments + ")";
      case METHOD -> "receiver." + member.name() + "(" + arguments + ")";
      case STATIC_METHOD -> type.name() + "." + member.name() + "(" + arguments + ")";
      case CONSTANT -> "Object value = " + type.name() + "." + member.name();
    };
  }

  private String argument(Parameter parameter) {
    boolean decides =
        use == Use.OTHERWISE
            && member.alternatives().stream().anyMatch(a -> a.argument().equals(parameter.name()));
    if (!decides) {
      return parameter.name();
    }
    String is = member.alternatives().get(0).is();
    return is.equals("null") ? is : "earlier." + is + "()";
  }

  private Map<String, String> parameters() {
    Map<String, String> all = new LinkedHashMap<>();
    if (member.kind() == Member.Kind.METHOD) {
      all.put("receiver", type.name());
    }
    member.parameters().forEach(p -> all.put(p.name(), p.type()));
    all.put("earlier", ADAL4J + "AuthenticationResult");
    return all;
  }

  /** The class that holds the snippet, with everything declared that it may take from outside. */
  String target(Replacement.Code code) {
    StringBuilder text = new StringBuilder();
    code.imports().forEach(name -> text.append("import " + name + ";\n"));
    text.append("class " + id + " {\n");
    text.append(
        "  interface Callback { void onSuccess(Object o); void onFailure(Throwable t); }\n");
    text.append(
        "  interface Function { Object use(" + functionParameters() + ") throws Exception; }\n");
    Map<String, String> fields = new LinkedHashMap<>();
    library.placeholders().values().forEach(p -> fields.put(p.name(), placeholderType(p)));
    parameters().forEach((name, type) -> fields.put(name, newType(type)));
    fields.forEach((name, type) -> text.append("  " + type + " " + name + ";\n"));
    text.append("  void use() throws Exception {\n").append(pasted(code.snippet()));
    return text.append("\n  }\n}\n").toString();
  }

  private String functionParameters() {
    List<String> types = new ArrayList<>();
    if (use == Use.UNBOUND_REFERENCE) {
      types.add(newType(type.name()));
    }
    member.parameterTypes().forEach(t -> types.add(newType(t)));
    List<String> named = new ArrayList<>();
    types.forEach(t -> named.add(t + " p" + named.size()));
    return String.join(", ", named);
  }

  private String pasted(String snippet) {
    if (snippet.endsWith(";")) {
      return snippet;
    }
    Matcher lambda = LAMBDA.matcher(snippet);
    if (lambda.find()) {
      int at = lambda.start();
      return snippet.substring(0, at) + "Function value = " + snippet.substring(at) + ";";
    }
    return "Object value = " + snippet + ";";
  }

  private String placeholderType(Placeholder placeholder) {
    String name = placeholder.type();
    int open = name.indexOf('<');
    String simple = open < 0 ? name : name.substring(0, open);
    return library.targets().getOrDefault(simple, simple) + (open < 0 ? "" : name.substring(open));
  }

  /** What a variable of a type of ADAL4J is declared as once the code has moved. */
  private String newType(String old) {
    boolean callback = type.name().equals(ADAL4J + "AuthenticationCallback");
    if (old.startsWith(ADAL4J + "AuthenticationCallback")) {
      String future = "java.util.concurrent.CompletableFuture<" + MSAL4J + "IAuthenticationResult>";
      return callback ? future : "Callback";
    }
    if (callback && old.equals("java.lang.Object")) {
      return MSAL4J + "IAuthenticationResult";
    }
    return switch (old) {
      case ADAL4J + "AdalErrorCode" -> "String";
      case ADAL4J + "AuthenticationContext" ->
          MSAL4J + (use == Use.UNBOUND_REFERENCE ? "Public" : "Confidential") + "ClientApplication";
      default ->
          library
              .type(old)
              .map(listed -> listed.imports().stream().findFirst().orElse("Object"))
              .orElse(old);
    };
  }

  /** For example {@code DeviceCode.getMessage()}. */
  String name() {
    String parameters =
        member.parameterTypes().stream()
            .map(t -> t.substring(t.lastIndexOf('.') + 1))
            .collect(Collectors.joining(", ", "(", ")"));
    return type.simpleName() + "." + member.name() + parameters;
  }
}
