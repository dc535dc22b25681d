package io.github.adalscan.detect.token.permission;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.manifest.DeclaredPermissions;
import io.github.adalscan.detect.request.GraphTexts;
import io.github.adalscan.detect.token.GraphPaths;
import io.github.adalscan.detect.token.Modules;
import io.github.adalscan.graph.login.Principal;
import io.github.adalscan.graph.permission.CallPermissions;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.PermissionNeeds;
import io.github.adalscan.model.PermissionNeeds.Application;
import io.github.adalscan.model.PermissionNeeds.Call;
import io.github.adalscan.model.PermissionNeeds.Token;
import io.github.adalscan.rule.catalog.graph.GraphCatalog;
import io.github.adalscan.token.fact.ApiCall;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.fact.TokenRequest;
import io.github.adalscan.token.request.SentRequests;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Tells which permissions the applications of a project need, and what they ask for. */
public final class PermissionSurvey {
  private static final Comparator<Call> ORDER =
      Comparator.comparing(Call::location).thenComparing(Call::method).thenComparing(Call::path);

  /** What a request most often is where nothing tells. */
  private static final String READ = "GET";

  private final Map<String, List<Call>> calls = new TreeMap<>();
  private final Set<AskedPermissions> asked = new LinkedHashSet<>();

  private PermissionSurvey() {}

  /**
   * The needs of the main code; tests need nothing.
   *
   * @param parts of a tree that are judged each by itself; they may share files
   */
  public static PermissionNeeds of(List<Detection> parts) {
    PermissionSurvey survey = new PermissionSurvey();
    // What one part knows of a call, no text of another one tells again.
    parts.forEach(survey::addCalls);
    parts.forEach(survey::addSent);
    parts.forEach(part -> GraphTexts.of(part).forEach(survey::add));
    parts.forEach(survey::addAsked);
    return new PermissionNeeds(survey.calls.keySet().stream().map(survey::application).toList());
  }

  private void addCalls(Detection detection) {
    detection.tokens().calls().forEach(call -> add(call, detection));
  }

  private void addAsked(Detection detection) {
    detection.tokens().requests().forEach(request -> add(request, detection));
    DeclaredPermissions.of(detection).forEach(each -> asked.add(AskedPermissions.declared(each)));
  }

  private void add(ApiCall call, Detection detection) {
    GraphCall.of(call, detection)
        .filter(graph -> isMain(call.site().location(), detection))
        .ifPresent(
            graph ->
                add(
                    call.location(),
                    graph.method(),
                    graph.path(),
                    PasswordProfiles.changed(graph, detection) ? PasswordProfiles.NOTE : "",
                    token(call),
                    permissions(graph, detection)));
  }

  private static CallPermissions permissions(GraphCall graph, Detection detection) {
    return PasswordProfiles.changed(graph, detection)
        ? new CallPermissions(PasswordProfiles.needed(false), PasswordProfiles.needed(true))
        : graph.permissions();
  }

  private static boolean isMain(Location location, Detection detection) {
    return detection
        .file(location.path())
        .filter(file -> file.context() != FileContext.TEST)
        .isPresent();
  }

  /** Users and applications may both be behind a call; then it is told for both. */
  private static Token token(ApiCall call) {
    boolean user = call.origins().stream().anyMatch(o -> GraphScopes.asksUser(o.request()));
    boolean app = call.origins().stream().anyMatch(o -> o.request().principal() == Principal.APP);
    boolean only = call.origins().stream().noneMatch(o -> isEither(o.request()));
    if (!only || user == app) {
      return Token.UNKNOWN;
    }
    return user ? Token.USER : Token.APPLICATION;
  }

  private static boolean isEither(TokenRequest request) {
    return request.principal() == Principal.EITHER && !GraphScopes.asksUser(request);
  }

  /**
   * Requests whose token nothing shows, which an interceptor may put in. Where the method is not
   * told, the text of the address has to do.
   */
  private void addSent(Detection detection) {
    for (SentRequests.Sent sent : detection.tokens().sentRequests()) {
      TextPart address = sent.address();
      if (sent.method().isPresent()
          && isMain(address.location(), detection)
          && GraphTexts.isRequest(address.text(), detection)) {
        add(new GraphTexts.Found(address.location(), sent.method(), address.text(), false));
      }
    }
  }

  private void add(GraphTexts.Found found) {
    Optional<String> path = GraphPaths.of(found.address());
    boolean known =
        calls.values().stream()
            .flatMap(List::stream)
            .anyMatch(
                call ->
                    call.location().path().equals(found.location().path())
                        && (call.location().region().overlaps(found.location().region())
                            || (path.filter(call.path()::equals).isPresent()
                                && found.method().orElse(call.method()).equals(call.method()))));
    boolean named = path.filter(PermissionSurvey::isNamed).isPresent();
    if (named && !known) {
      add(
          found.location(),
          found.method().orElse(READ),
          path.get(),
          found.rewritten() ? "asks Azure AD Graph today" : "",
          Token.UNKNOWN,
          GraphCatalog.permissions().find(found.method().orElse(READ), path.get()));
    }
  }

  /** A path whose beginning is known, and that names something else than the service itself. */
  private static boolean isNamed(String path) {
    return path.length() > 1
        && !path.startsWith("/{")
        && !path.contains("//")
        && !path.contains("$metadata");
  }

  private void add(
      Location location,
      String method,
      String path,
      String note,
      Token token,
      CallPermissions permissions) {
    boolean listed = permissions.delegated().listed() || permissions.application().listed();
    Call call =
        new Call(
            location,
            method,
            path,
            note,
            token,
            permissions.delegated().least(),
            permissions.application().least(),
            listed);
    List<Call> own = calls.computeIfAbsent(Modules.of(location.path()), key -> new ArrayList<>());
    for (int i = 0; i < own.size(); i++) {
      if (isSame(own.get(i), call)) {
        own.set(i, own.get(i).token() == token ? own.get(i) : either(call));
        return;
      }
    }
    own.add(call);
  }

  private static boolean isSame(Call one, Call other) {
    return one.location().equals(other.location())
        && one.method().equals(other.method())
        && one.path().equals(other.path())
        && one.note().equals(other.note());
  }

  /** One call with tokens of both kinds. */
  private static Call either(Call call) {
    return new Call(
        call.location(),
        call.method(),
        call.path(),
        call.note(),
        Token.UNKNOWN,
        call.delegated(),
        call.application(),
        call.listed());
  }

  private void add(TokenRequest request, Detection detection) {
    if (isMain(request.location(), detection)) {
      HeldPermissions.of(request, detection)
          .ifPresent(
              names ->
                  names.forEach(
                      name ->
                          asked.add(AskedPermissions.requested(request.location().path(), name))));
    }
  }

  private Application application(String module) {
    List<Call> own = calls.getOrDefault(module, List.of()).stream().sorted(ORDER).toList();
    return new Application(
        module,
        own,
        PermissionSets.least(own, false),
        PermissionSets.least(own, true),
        AskedPermissions.compare(module, calls.keySet(), List.copyOf(asked), own));
  }
}
