package io.github.adalscan.detect.token.code;

import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.model.FileContext;
import java.util.Set;

/** Tells who runs a method: a server for each request, a container once, a person once. */
public final class Entries {
  private static final Set<String> REQUEST =
      Set.of(
          "GetMapping",
          "PostMapping",
          "PutMapping",
          "DeleteMapping",
          "PatchMapping",
          "RequestMapping",
          "MessageMapping",
          "QueryMapping",
          "GET",
          "POST",
          "PUT",
          "DELETE",
          "PATCH",
          "Get",
          "Post",
          "FunctionName",
          "KafkaListener",
          "JmsListener",
          "RabbitListener",
          "ServiceBusListener");
  private static final Set<String> TIMED = Set.of("Scheduled", "Schedule");
  private static final Set<String> SERVLET =
      Set.of(
          "doGet",
          "doPost",
          "doPut",
          "doDelete",
          "doFilter",
          "doFilterInternal",
          "handleRequest",
          "preHandle");
  private static final Set<String> CONTROLLERS =
      Set.of("RestController", "Controller", "Path", "WebServlet", "WebFilter");
  private static final Set<String> ONCE =
      Set.of(
          "Bean",
          "Produces",
          "Provides",
          "Singleton",
          "PostConstruct",
          "Test",
          "ParameterizedTest",
          "Before",
          "BeforeEach",
          "BeforeAll",
          "BeforeClass");
  private static final Set<String> SINGLETONS =
      Set.of(
          "Component",
          "Service",
          "Repository",
          "Configuration",
          "Controller",
          "RestController",
          "Singleton",
          "ApplicationScoped",
          "Named");
  private static final Set<String> START = Set.of("main", "run", "call", "init", "setUp", "setup");

  private Entries() {}

  /** True when a server runs the method for each request. */
  public static boolean perRequest(Declared.Method method) {
    return Code.annotation(method.method().annotations(), REQUEST).isPresent()
        || (SERVLET.contains(method.method().name()) && method.method().parameterCount() > 0);
  }

  /** True when a timer runs the method. */
  public static boolean timed(Declared.Method method) {
    return Code.annotation(method.method().annotations(), TIMED).isPresent();
  }

  /** True for types that a server runs for its users. */
  public static boolean controller(Declared owner) {
    TypeFacts type = owner.type();
    return Code.annotation(type.annotations(), CONTROLLERS).isPresent()
        || type.supertypes().stream().anyMatch(s -> Code.isNamed(s, Set.of("HttpServlet")));
  }

  /** True when a method runs once: a start, a constructor, a bean, a test. */
  public static boolean once(Declared.Method method) {
    return method.method().name().startsWith("<")
        || START.contains(method.method().name())
        || Code.annotation(method.method().annotations(), ONCE).isPresent()
        || method.owner().file().context() == FileContext.TEST;
  }

  /** True for types of which a container, or the type itself, keeps one object. */
  public static boolean singleton(Declared owner) {
    TypeFacts type = owner.type();
    boolean own =
        type.fields().stream()
            .anyMatch(
                f -> f.isStatic() && Code.simple(f.type().name()).equals(Code.simple(type.name())));
    return own
        || type.kind() == TypeFacts.Kind.ENUM
        || Code.annotation(type.annotations(), SINGLETONS).isPresent()
        || controller(owner);
  }
}
