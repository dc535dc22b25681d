package io.github.adalscan.token.spring;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.graph.login.LoginEndpoint;
import io.github.adalscan.graph.login.LoginEndpoints;
import io.github.adalscan.graph.login.Scope;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.build.SourceLayout;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.Location;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.LoginHost;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.rule.catalog.TokenLibraries;
import io.github.adalscan.token.fact.RegisteredSecret;
import io.github.adalscan.token.fact.Registration;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.fact.TokenRequest;
import io.github.adalscan.token.text.TextSets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Client registrations of Spring Security, in configuration and in code, as token requests. */
public final class SpringRegistrations {
  private final ProjectFacts project;
  private final Resources resources;
  private final Map<String, String> grants;
  private final Set<String> issuers;
  private final Set<String> addresses;
  private final Set<String> customizers;
  private final LoginEndpoints endpoints;
  private final TextSets sets;
  private final List<Registration> all = new ArrayList<>();
  private final List<RegisteredSecret> secrets = new ArrayList<>();

  /** Reads all registrations of a project. */
  public SpringRegistrations(ProjectFacts project, Catalogs catalogs) {
    this.project = project;
    this.resources = new Resources(catalogs);
    this.grants = catalogs.meanings("registration-grants");
    this.endpoints =
        new LoginEndpoints(catalogs.loginHosts().stream().map(LoginHost::host).toList());
    this.sets = new TextSets(project);
    SpringSettings.of(project).forEach(this::addConfigured);
    this.issuers = catalogs.words("issuer-starts");
    this.addresses = catalogs.words("registration-addresses");
    this.customizers = catalogs.words("registration-customizers");
    catalogs
        .words("registration-starts")
        .forEach(start -> project.callSites().named(start).forEach(this::addBuilt));
    issuers.forEach(start -> project.callSites().named(start).forEach(this::addBuilt));
  }

  /** Every one that asks Microsoft Entra ID. */
  public List<Registration> all() {
    return List.copyOf(all);
  }

  /** The secrets of these. */
  public List<RegisteredSecret> secrets() {
    return List.copyOf(secrets);
  }

  /**
   * The requests of a registration that code names. Where several modules of a tree have one of
   * that name, each means its own, else the one that shares most folders with it.
   *
   * @param from the path of the file that names it
   */
  List<TokenRequest> of(String id, String from) {
    List<TokenRequest> named =
        all.stream()
            .filter(each -> each.id().equals(relaxed(id)))
            .map(Registration::request)
            .toList();
    int nearest = named.stream().mapToInt(each -> nearness(each, from)).max().orElse(0);
    return named.stream().filter(each -> nearness(each, from) == nearest).toList();
  }

  private static int nearness(TokenRequest request, String from) {
    String path = request.location().path();
    return SourceLayout.module(path).equals(SourceLayout.module(from))
        ? Integer.MAX_VALUE
        : SourceLayout.shared(path, from);
  }

  private static String relaxed(String id) {
    return id.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }

  private void addConfigured(SpringSettings settings) {
    for (String id : settings.ids(SpringKeys.Kind.REGISTRATION)) {
      String provider =
          settings
              .value(new SpringKeys(SpringKeys.Kind.REGISTRATION, id, "provider"))
              .map(part -> relaxed(part.text()))
              .orElse(id);
      if (settings.touches(id, provider)) {
        addRegistration(settings, id, provider);
      }
    }
    for (SpringKeys.Kind kind : SpringKeys.Kind.values()) {
      if (kind.isClient()) {
        settings.ids(kind).stream()
            .filter(id -> settings.touches(id, ""))
            .forEach(id -> addClient(settings, kind, id));
      }
    }
  }

  private void addRegistration(SpringSettings settings, String id, String provider) {
    List<TextPart> authorities = new ArrayList<>();
    for (String property : List.of("tokenuri", "issueruri", "authorizationuri")) {
      if (authorities.isEmpty()) {
        authorities.addAll(
            settings.values(new SpringKeys(SpringKeys.Kind.PROVIDER, provider, property)));
      }
    }
    SpringKeys.Kind kind = SpringKeys.Kind.REGISTRATION;
    List<TextPart> scopes = elements(settings.values(new SpringKeys(kind, id, "scope")));
    Optional<TextPart> grant = settings.value(new SpringKeys(kind, id, "authorizationgranttype"));
    Flow flow = grant.map(part -> flow(part.text())).orElse(Flow.AUTHORIZATION_CODE);
    if (isEntra(authorities, scopes)) {
      int before = all.size();
      add(id, flow, scopes, authorities, grant);
      Optional<TextPart> secret = settings.value(new SpringKeys(kind, id, "clientsecret"));
      boolean none =
          settings
              .value(new SpringKeys(kind, id, "clientauthenticationmethod"))
              .filter(part -> part.text().equalsIgnoreCase("none"))
              .isPresent();
      if (all.size() > before) {
        secret.ifPresent(part -> addSecret(part.location(), !none));
      }
    }
  }

  /** The secret of the registration that was added last. */
  private void addSecret(Location place, boolean sent) {
    secrets.add(new RegisteredSecret(all.get(all.size() - 1).request(), place, sent));
  }

  private void addClient(SpringSettings settings, SpringKeys.Kind kind, String id) {
    SpringKeys.Kind shared =
        kind == SpringKeys.Kind.CLIENT ? SpringKeys.Kind.SHARED : SpringKeys.Kind.OLD_SHARED;
    List<TextPart> authorities = new ArrayList<>();
    for (String property :
        List.of(
            "profile.tenantid",
            "tenantid",
            "profile.cloudtype",
            "profile.environment.activedirectoryendpoint",
            "baseuri")) {
      settings.value(new SpringKeys(shared, "", property)).ifPresent(authorities::add);
    }
    List<TextPart> scopes = elements(settings.values(new SpringKeys(kind, id, "scopes")));
    Optional<TextPart> grant = settings.value(new SpringKeys(kind, id, "authorizationgranttype"));
    add(id, grant.map(part -> flow(part.text())).orElse(Flow.UNKNOWN), scopes, authorities, grant);
  }

  /** Spring binds a list that is written with commas. */
  private static List<TextPart> elements(List<TextPart> values) {
    List<TextPart> all = new ArrayList<>();
    for (TextPart value : values) {
      if (value.known()) {
        for (String each : value.text().split(",", -1)) {
          all.add(each.equals(value.text()) ? value : value.as(each.strip()));
        }
      } else {
        all.add(value);
      }
    }
    return all;
  }

  private Flow flow(String grant) {
    return Optional.ofNullable(grants.get(relaxed(grant))).flatMap(Flow::of).orElse(Flow.UNKNOWN);
  }

  /** A login host, or without any address the scope of an API that only it gives tokens for. */
  private boolean isEntra(List<TextPart> authorities, List<TextPart> scopes) {
    List<String> hosts =
        authorities.stream().flatMap(part -> Resources.host(part.text()).stream()).toList();
    if (!hosts.isEmpty()) {
      return hosts.stream().anyMatch(host -> resources.loginHost(host).isPresent());
    }
    return scopes.stream()
        .flatMap(part -> List.of(part.text().split(" ", -1)).stream())
        .map(Scope::parse)
        .anyMatch(
            scope ->
                resources.ofResource(scope.resource()).isPresent()
                    || resources.ofResource(scope.text()).isPresent());
  }

  private void add(
      String id,
      Flow flow,
      List<TextPart> scopes,
      List<TextPart> authorities,
      Optional<TextPart> grant) {
    Optional<Location> place =
        grant.map(TextPart::location).or(() -> scopes.stream().findFirst().map(TextPart::location));
    place.ifPresent(at -> add(id, flow, scopes, scopes.isEmpty(), authorities, at));
  }

  /** An endpoint of version 1 does not read scopes. */
  private void add(
      String id,
      Flow flow,
      List<TextPart> scopes,
      boolean open,
      List<TextPart> authorities,
      Location place) {
    boolean v1 =
        authorities.stream()
            .flatMap(part -> endpoints.find(part.text()).stream())
            .anyMatch(end -> end.version() == LoginEndpoint.Version.V1);
    all.add(
        new Registration(
            relaxed(id),
            new TokenRequest(
                TokenLibraries.SPRING,
                flow,
                v1 ? List.of() : scopes,
                v1 || open,
                Optional.empty(),
                authorities,
                place,
                Optional.empty(),
                Optional.empty())));
  }

  /** A registration that code builds. */
  private void addBuilt(CallSites.Site site) {
    List<Construction> begun = new BegunRegistrations(project).of(site);
    if (begun.isEmpty()) {
      project.scenes().of(site.place()).stream()
          .map(scene -> project.constructions().from(site.expr(), scene))
          .forEach(this::addBuilt);
    } else {
      begun.forEach(this::addBuilt);
    }
  }

  private void addBuilt(Construction made) {
    List<TextPart> authorities = new ArrayList<>();
    made.calls().stream()
        .filter(call -> addresses.contains(Construction.name(call)))
        .forEach(call -> authorities.addAll(texts(call)));
    boolean issuer = issuers.contains(Construction.name(made.root()));
    if (issuer && authorities.isEmpty()) {
      authorities.addAll(texts(made.root()));
    }
    Optional<String> id =
        made.call("registrationId")
            .or(() -> Optional.of(made.root()).filter(r -> !issuer))
            .flatMap(call -> texts(call).stream().findFirst())
            .map(TextPart::text);
    id.ifPresent(name -> addBuilt(name, made, authorities));
  }

  private void addBuilt(String id, Construction made, List<TextPart> authorities) {
    List<Closure> arguments = new ArrayList<>();
    made.call("scope")
        .or(() -> made.call("scopes"))
        .ifPresent(
            call ->
                Construction.arguments(call.expr())
                    .forEach(each -> arguments.add(call.with(each))));
    Flow flow = made.call("authorizationGrantType").map(this::grant).orElse(Flow.UNKNOWN);
    for (TextSets.TextSet set : sets.of(arguments)) {
      if (isEntra(authorities, set.elements())) {
        boolean open = set.open() || (arguments.isEmpty() && !isWhole(made));
        add(id, flow, set.elements(), open, authorities, made.root().location());
        boolean none =
            made.call("clientAuthenticationMethod")
                .flatMap(call -> Construction.argument(call, 0))
                .filter(argument -> argument.expr().name().equals("NONE"))
                .isPresent();
        made.call("clientSecret")
            .flatMap(call -> Construction.argument(call, 0))
            .ifPresent(secret -> addSecret(secret.location(), !none));
      }
    }
  }

  /** False where a framework, or somebody out of sight, may add scopes. */
  private boolean isWhole(Construction made) {
    return !issuers.contains(Construction.name(made.root()))
        && made.call("build").isPresent()
        && made.call("tokenUri").isPresent()
        && customizers.stream().allMatch(name -> project.callSites().named(name).isEmpty());
  }

  private Flow grant(Closure call) {
    Optional<Closure> argument = Construction.argument(call, 0);
    if (argument.isPresent() && argument.get().expr() instanceof Expr.FieldRef field) {
      return flow(field.name());
    }
    return argument
        .filter(a -> a.expr() instanceof Expr.New)
        .map(this::texts)
        .flatMap(list -> list.stream().findFirst())
        .map(part -> flow(part.text()))
        .orElse(Flow.UNKNOWN);
  }

  /** The texts of the first argument. */
  private List<TextPart> texts(Closure call) {
    List<TextPart> all = new ArrayList<>();
    Construction.argument(call, 0)
        .ifPresent(
            argument -> {
              for (TextValue value : project.values().of(argument)) {
                all.add(TextPart.of(value, argument.location()));
              }
            });
    return all;
  }
}
