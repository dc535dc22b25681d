package io.github.adalscan.extract.text.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.extract.text.Positions;
import io.github.adalscan.extract.text.Reading;
import io.github.adalscan.fact.ReadMode;
import io.github.adalscan.fact.TextUse.Role;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.source.kind.FileKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JvmSourceReaderTest {
  private static Reading read(String path, String text) {
    Reading reading = Reading.of(new JvmSourceReader(), path, FileKind.JVM_SOURCE, text);
    Positions.check(reading);
    return reading;
  }

  private static MethodFacts method(Reading reading) {
    return reading.facts().code().orElseThrow().types().get(0).methods().get(0);
  }

  private static List<Expr> expressions(Reading reading) {
    List<Expr> all = new ArrayList<>();
    method(reading).events().stream().map(Event::expressions).forEach(it -> addAll(it, all));
    return all;
  }

  private static void addAll(List<Expr> expressions, List<Expr> all) {
    for (Expr expr : expressions) {
      all.add(expr);
      addAll(expr.children(), all);
    }
  }

  /** Creations and calls as the source names them, with the type of creations and owners. */
  private static List<String> uses(Reading reading) {
    List<String> uses = new ArrayList<>();
    for (Expr expr : expressions(reading)) {
      if (expr instanceof Expr.New created) {
        uses.add("new " + String.join("|", created.type().candidates()));
      } else if (expr instanceof Expr.Call call) {
        String owner = String.join("|", call.owner().candidates());
        uses.add(call.qualifier() + " " + owner + "." + call.name());
      }
    }
    return uses;
  }

  private static TypeRef variable(Reading reading, String name) {
    return method(reading).variables().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow()
        .type();
  }

  @Test
  void kotlin() {
    Reading kotlin =
        read(
            "src/Auth.kt",
            """
            package com.example.auth

            import com.microsoft.aad.adal4j.AuthenticationContext as Ctx
            import com.microsoft.aad.adal4j.*
            import java.util.concurrent.Future

            /* /* nested */ graph.windows.net */
            class Auth(private val context: Ctx) {
              val url = "https://graph.windows.net/${tenant("x")}/users"
              fun token(): Future<AuthenticationResult> {
                val fresh = Ctx(authority, false, service)
                fresh.acquireToken("https://graph.windows.net", ClientCredential("id", "secret"), null).get()
                return context.acquireToken(url, null)
              }
              val raw = \"""
                https://graph.windows.net/me
              \"""
            }
            """);
    assertThat(kotlin.typeUses())
        .containsExactly(
            "PACKAGE com.example.auth",
            "IMPORT com.microsoft.aad.adal4j.AuthenticationContext",
            "STAR_IMPORT com.microsoft.aad.adal4j",
            "IMPORT java.util.concurrent.Future");
    assertThat(uses(kotlin))
        .contains(
            "new com.microsoft.aad.adal4j.AuthenticationContext",
            "new com.example.auth.ClientCredential|com.microsoft.aad.adal4j.ClientCredential"
                + "|java.lang.ClientCredential",
            "EXPRESSION .acquireToken",
            "EXPRESSION .get");
    assertThat(variable(kotlin, "context").candidates())
        .containsExactly("com.microsoft.aad.adal4j.AuthenticationContext");
    assertThat(variable(kotlin, "fresh").candidates())
        .containsExactly("com.microsoft.aad.adal4j.AuthenticationContext");
    assertThat(kotlin.texts(Role.TOKEN))
        .contains(
            "https://graph.windows.net/${tenant(\"x\")}/users",
            "https://graph.windows.net",
            "https://graph.windows.net/me");
    assertThat(kotlin.comments()).containsExactly("/* /* nested */ graph.windows.net */");
    assertThat(kotlin.facts().mode()).isEqualTo(ReadMode.LEXICAL);
  }

  @Test
  void scala() {
    Reading scala =
        read(
            "src/DeviceAuthentication.scala",
            """
            package com.example
            package auth
            import com.microsoft.aad.adal4j.{AuthenticationContext, AuthenticationResult => Result, _}
            import java.util.concurrent.{ExecutorService, Executors}

            object DeviceAuthentication {
              var service: ExecutorService = _
              def acquire(context: AuthenticationContext): Option[Result] = {
                val other = new AuthenticationContext(s"https://login/$tenant", true, service)
                val code = other.acquireDeviceCode(clientId, "https://graph.windows.net", null).get
                Executors.newFixedThreadPool(1)
                acquireToken(code)
              }
            }
            """);
    assertThat(scala.typeUses())
        .contains(
            "PACKAGE com.example",
            "PACKAGE auth",
            "IMPORT com.microsoft.aad.adal4j.AuthenticationContext",
            "IMPORT com.microsoft.aad.adal4j.AuthenticationResult",
            "STAR_IMPORT com.microsoft.aad.adal4j");
    assertThat(uses(scala))
        .contains(
            "new com.microsoft.aad.adal4j.AuthenticationContext",
            "EXPRESSION .acquireDeviceCode",
            "TYPE java.util.concurrent.Executors.newFixedThreadPool",
            "NONE com.example.auth.DeviceAuthentication.acquireToken");
    Expr.Call call =
        expressions(scala).stream()
            .filter(Expr.Call.class::isInstance)
            .map(Expr.Call.class::cast)
            .filter(it -> it.name().equals("acquireDeviceCode"))
            .findFirst()
            .orElseThrow();
    assertThat(expressions(scala))
        .filteredOn(Expr.Literal.class::isInstance)
        .extracting(it -> ((Expr.Literal) it).value())
        .contains("https://login/$tenant");
    assertThat(call.receiver()).get().isInstanceOf(Expr.VariableRef.class);
    assertThat(call.arguments()).hasSize(3);
    assertThat(call.arguments().get(1)).isInstanceOf(Expr.Literal.class);
    assertThat(scala.source().slice(call.nameRegion())).isEqualTo("acquireDeviceCode");
  }

  @Test
  void groovy() {
    Reading groovy =
        read(
            "vars/Token.groovy",
            """
            import com.microsoft.aad.adal4j.AuthenticationContext
            import static com.example.Urls.GRAPH
            def ctx = new AuthenticationContext('https://login', true, null)
            AuthenticationContext typed = other()
            typed.acquireToken(GRAPH + '/x', cred, null)
            com.microsoft.aad.adal4j.ClientCredential c = null
            """);
    assertThat(groovy.typeUses())
        .containsExactly(
            "IMPORT com.microsoft.aad.adal4j.AuthenticationContext",
            "STATIC_IMPORT com.example.Urls GRAPH",
            "QUALIFIED com.microsoft.aad.adal4j.ClientCredential");
    assertThat(variable(groovy, "ctx").isKnown()).isTrue();
    assertThat(variable(groovy, "typed").candidates())
        .containsExactly("com.microsoft.aad.adal4j.AuthenticationContext");
    assertThat(expressions(groovy)).anyMatch(Expr.Concat.class::isInstance);
  }

  @Test
  void brokenJava() {
    Reading java =
        read(
            "src/A.java",
            """
            package p;
            import com.microsoft.aad.adal4j.*;
            <<<<<<< HEAD
            class A {
              private AuthenticationContext context;
              Future<AuthenticationResult> f(ClientCredential credential) throws Exception {
                this.context = new AuthenticationContext("https://login", false, service) ;
                return context.acquireToken("https://graph.windows.net", credential, null
                    .get(1, "a\\"b");
              void open( {
            """);
    assertThat(uses(java))
        .contains(
            "new p.AuthenticationContext|com.microsoft.aad.adal4j.AuthenticationContext"
                + "|java.lang.AuthenticationContext");
    assertThat(variable(java, "context").certainty()).isEqualTo(TypeRef.Certainty.AMBIGUOUS);
    assertThat(variable(java, "credential").certainty()).isEqualTo(TypeRef.Certainty.AMBIGUOUS);
    assertThat(method(java).events()).anyMatch(Event.Assign.class::isInstance);
    assertThat(java.facts().code().orElseThrow().types().get(0).name()).isEqualTo("p.A");
  }

  @Test
  void declaredTypesAreKnownByName() {
    Reading java =
        read(
            "src/B.kt",
            "package p\nclass AuthenticationContext\nval x = AuthenticationContext()\n");
    assertThat(uses(java)).containsExactly("new p.AuthenticationContext");
    assertThat(java.facts().code().orElseThrow().types())
        .extracting(it -> it.name())
        .containsExactly("p.B", "p.AuthenticationContext");
  }

  @Test
  void serverPage() {
    Reading page =
        read(
            "web/aad.jsp",
            """
            <%@ page language="java" import="com.microsoft.aad.adal4j.AuthenticationResult, java.util.*" %>
            <%-- graph.windows.net --%>
            <a href="https://graph.windows.net/me">me</a>
            <% AuthenticationResult result = (AuthenticationResult) session.getAttribute("principal.x"); %>
            <%= result.getUserInfo() %>
            """);
    assertThat(page.typeUses())
        .containsExactly(
            "IMPORT com.microsoft.aad.adal4j.AuthenticationResult", "STAR_IMPORT java.util");
    assertThat(page.comments()).containsExactly("<%-- graph.windows.net --%>");
    assertThat(page.texts(Role.PLAIN))
        .containsExactly("<a href=\"https://graph.windows.net/me\">me</a>");
    assertThat(page.texts(Role.TOKEN)).containsExactly("principal.x");
    assertThat(uses(page)).contains("EXPRESSION .getUserInfo");
    assertThat(variable(page, "result").candidates())
        .containsExactly("com.microsoft.aad.adal4j.AuthenticationResult");
  }
}
