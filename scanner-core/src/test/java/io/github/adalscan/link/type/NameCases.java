package io.github.adalscan.link.type;

import java.util.LinkedHashMap;
import java.util.Map;

/** Small programs in which names mean what only the rules of the language tell. */
final class NameCases {
  private static final String USE =
      " Object f(Object o) { AuthenticationContext c = (AuthenticationContext) o;"
          + " return new AuthenticationContext(\"a\"); } ";

  private NameCases() {}

  static Map<String, Map<String, String>> all() {
    Map<String, Map<String, String>> cases = new LinkedHashMap<>();
    imports(cases);
    shadows(cases);
    inherited(cases);
    return cases;
  }

  private static void imports(Map<String, Map<String, String>> cases) {
    cases.put(
        "single import",
        Map.of(
            "p/A.java",
            "package p; import com.microsoft.aad.adal4j.AuthenticationContext; class A {"
                + USE
                + "}"));
    cases.put(
        "star import",
        Map.of("p/A.java", "package p; import com.microsoft.aad.adal4j.*; class A {" + USE + "}"));
    cases.put(
        "qualified names",
        Map.of(
            "p/A.java",
            "package p; class A { com.microsoft.aad.adal4j.AuthenticationContext c ="
                + " new com.microsoft.aad.adal4j.AuthenticationContext(\"a\");"
                + " int x = com.microsoft.aad.adal4j.AuthenticationContext.X;"
                + " Class<?> k = com.microsoft.aad.adal4j.UserInfo.class;"
                + " com.microsoft.aad.adal4j.AuthenticationResult[] r; }"));
    cases.put(
        "every position",
        Map.of(
            "p/A.java",
            "package p; import com.microsoft.aad.adal4j.*; import java.util.*; import"
                + " java.util.function.*; abstract class A<T extends AuthenticationResult> extends"
                + " AuthenticationContext implements AuthenticationCallback { A() { super(\"a\"); }"
                + " List<? extends UserInfo> l; Map<String, AuthenticationResult[]> m;"
                + " boolean f(Object o) { for (UserInfo u : l) { } var v = new ArrayList<UserInfo>();"
                + " return o instanceof UserInfo u && o instanceof AuthenticationResult; }"
                + " Function<String, AuthenticationContext> g = AuthenticationContext::new;"
                + " int x = AuthenticationContext.X; }"));
    cases.put(
        "single import beats star import",
        Map.of(
            "q/AuthenticationContext.java",
            "package q; public class AuthenticationContext { public AuthenticationContext(String a)"
                + " {} }",
            "p/A.java",
            "package p; import com.microsoft.aad.adal4j.*; import q.AuthenticationContext; class A"
                + " {"
                + USE
                + " UserInfo u; }"));
  }

  private static void shadows(Map<String, Map<String, String>> cases) {
    cases.put(
        "own package beats star import",
        Map.of(
            "p/AuthenticationContext.java",
            "package p; class AuthenticationContext { AuthenticationContext(String a) {} }",
            "p/A.java",
            "package p; import com.microsoft.aad.adal4j.*; class A {" + USE + " UserInfo u; }"));
    cases.put(
        "this file beats star import",
        Map.of(
            "p/A.java",
            "package p; import com.microsoft.aad.adal4j.*; class A {"
                + USE
                + "} class AuthenticationContext { AuthenticationContext(String a) {} }"));
    cases.put(
        "member type beats import",
        Map.of(
            "p/A.java",
            "package p; import com.microsoft.aad.adal4j.AuthenticationContext; class A {"
                + " static class AuthenticationContext { AuthenticationContext(String a) {} } class"
                + " Inner {"
                + USE
                + "} } class B {"
                + USE
                + "}"));
    cases.put(
        "type parameter beats import",
        Map.of(
            "p/A.java",
            "package p; import com.microsoft.aad.adal4j.*; class A<UserInfo> { UserInfo u; static"
                + " <AuthenticationResult> AuthenticationResult f(AuthenticationResult r) { return"
                + " r; } AuthenticationResult g; }"));
    cases.put(
        "homonym of another package without imports",
        Map.of(
            "com/microsoft/aad/adal4jsample/A.java",
            "package com.microsoft.aad.adal4jsample; class A { UserInfo u; } class UserInfo {}"));
    cases.put(
        "static import of a nested type",
        Map.of(
            "q/Outer.java",
            "package q; public class Outer { public static class UserInfo {} }",
            "p/A.java",
            "package p; import static q.Outer.UserInfo; class A { UserInfo u; }",
            "p/B.java",
            "package p; import static q.Outer.*; class B { UserInfo u; }",
            "p/C.java",
            "package p; import q.Outer; class C { Outer.UserInfo u; }",
            "p/D.java",
            "package p; import q.Outer.*; class D { UserInfo u; }"));
    cases.put(
        "same package as the library",
        Map.of(
            "com/microsoft/aad/adal4j/Mine.java",
            "package com.microsoft.aad.adal4j; class Mine { UserInfo u; AuthenticationResult r; }"));
  }

  private static void inherited(Map<String, Map<String, String>> cases) {
    cases.put(
        "inherited member type beats import",
        Map.of(
            "q/Base.java",
            "package q; public class Base { public static class UserInfo {} }",
            "p/A.java",
            "package p; import com.microsoft.aad.adal4j.*; class A extends q.Base { UserInfo u;"
                + " AuthenticationResult r; } class B { UserInfo u; }",
            "p/C.java",
            "package p; import com.microsoft.aad.adal4j.UserInfo; import q.Base; class C extends"
                + " Base { UserInfo u; class D { UserInfo w; } }"));
    cases.put(
        "inherited through two levels and an interface",
        Map.of(
            "q/I.java",
            "package q; public interface I { class AuthenticationResult {} }",
            "q/Base.java",
            "package q; public abstract class Base implements I {}",
            "p/A.java",
            "package p; import com.microsoft.aad.adal4j.*; class A extends q.Base {"
                + " AuthenticationResult r; UserInfo u; }"));
  }
}
