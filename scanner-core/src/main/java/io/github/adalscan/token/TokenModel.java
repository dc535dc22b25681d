package io.github.adalscan.token;

import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.model.Location;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.graph.GraphCatalog;
import io.github.adalscan.rule.catalog.graph.GraphSdk;
import io.github.adalscan.token.call.ApiCalls;
import io.github.adalscan.token.call.BareRequests;
import io.github.adalscan.token.call.DatabaseLogins;
import io.github.adalscan.token.call.HandedTokens;
import io.github.adalscan.token.call.MailLogins;
import io.github.adalscan.token.call.OwnCredentials;
import io.github.adalscan.token.fact.ApiCall;
import io.github.adalscan.token.fact.MisplacedParameter;
import io.github.adalscan.token.fact.RegisteredSecret;
import io.github.adalscan.token.fact.Registration;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.fact.TokenRequest;
import io.github.adalscan.token.form.RawRequests;
import io.github.adalscan.token.library.TokenRequests;
import io.github.adalscan.token.origin.HeldTokens;
import io.github.adalscan.token.origin.TokenOrigins;
import io.github.adalscan.token.registration.SpringRegistrations;
import io.github.adalscan.token.request.SentRequests;
import io.github.adalscan.token.sdk.SdkCalls;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The token requests and API calls of a project; read when first asked for. */
public final class TokenModel {
  private final ProjectFacts project;
  private final Lazy<List<TokenRequest>> requests;
  private final Lazy<Map<Location, List<TokenRequest>>> places;
  private final Lazy<List<TokenRequest>> applications;
  private final Lazy<List<ApiCall>> calls;
  private final Lazy<List<ApiCall>> handed;
  private final Lazy<List<TextPart>> bare;
  private final Lazy<Map<Location, Location>> secrets;
  private final Lazy<Set<Location>> spelledSecrets;
  private final Lazy<List<MisplacedParameter>> misplaced;
  private final Lazy<TokenOrigins> origins;
  private final Lazy<List<RegisteredSecret>> registered;
  private final Lazy<List<SentRequests.Sent>> declared;
  private final Lazy<List<SentRequests.Sent>> sent;

  /** Nothing is read yet. */
  public TokenModel(ProjectFacts project, Catalogs catalogs) {
    this.project = project;
    Lazy<TokenRequests> reader = Lazy.of(() -> new TokenRequests(project, catalogs));
    Lazy<SpringRegistrations> spring = Lazy.of(() -> new SpringRegistrations(project, catalogs));
    Lazy<RawRequests> raw = Lazy.of(() -> new RawRequests(project, catalogs));
    this.origins =
        Lazy.of(() -> new TokenOrigins(project, reader.get(), raw.get(), spring.get(), catalogs));
    this.requests =
        Lazy.of(
            () ->
                joined(
                    List.of(
                        reader.get().all(),
                        raw.get().all(),
                        spring.get().all().stream().map(Registration::request).toList())));
    this.registered = Lazy.of(() -> spring.get().secrets());
    this.places =
        Lazy.of(() -> requests().stream().collect(Collectors.groupingBy(TokenRequest::location)));
    this.secrets = Lazy.of(() -> whenRead(raw).secrets());
    this.spelledSecrets = Lazy.of(() -> whenRead(raw).spelledSecrets());
    this.misplaced =
        Lazy.of(
            () ->
                Stream.concat(whenRead(raw).misplaced().stream(), spring.get().misplaced().stream())
                    .toList());
    this.applications = Lazy.of(() -> reader.get().applications());
    Lazy<ApiCalls> sent = Lazy.of(() -> new ApiCalls(project, origins.get(), catalogs));
    this.calls = Lazy.of(() -> calls(project, sent.get(), reader.get(), catalogs));
    this.handed =
        Lazy.of(() -> usesSdk(project) ? handed(project, origins.get(), catalogs) : List.of());
    this.bare = Lazy.of(() -> sent.get().bare());
    this.declared = Lazy.of(() -> sent.get().declared());
    this.sent = Lazy.of(() -> new BareRequests(project, catalogs).all());
  }

  private static List<ApiCall> handed(
      ProjectFacts project, TokenOrigins origins, Catalogs catalogs) {
    List<ApiCall> all = new ArrayList<>(new HandedTokens(project, origins, catalogs).all());
    all.addAll(new OwnCredentials(project, origins, catalogs).all());
    return all;
  }

  /** What is found on the way is known when all requests are read. */
  private RawRequests whenRead(Lazy<RawRequests> raw) {
    requests.get();
    return raw.get();
  }

  private List<ApiCall> calls(
      ProjectFacts project, ApiCalls sent, TokenRequests reader, Catalogs catalogs) {
    List<ApiCall> all = new ArrayList<>(sent.all());
    all.addAll(new MailLogins(project, origins.get(), catalogs).all());
    all.addAll(new DatabaseLogins(project, origins.get(), catalogs).all());
    if (usesSdk(project)) {
      all.addAll(new SdkCalls(project, reader, origins.get(), GraphCatalog.sdk()).all());
    }
    return List.copyOf(all);
  }

  private static boolean usesSdk(ProjectFacts project) {
    return project.files().stream()
        .flatMap(file -> file.typeUses().stream())
        .flatMap(use -> use.type().candidates().stream())
        .anyMatch(name -> name.startsWith(GraphSdk.PACKAGE));
  }

  /** The texts that an expression can be, with their places. */
  public List<TextPart> texts(Closure closure) {
    return project.values().of(closure).stream()
        .map(value -> TextPart.of(value, closure.location()))
        .toList();
  }

  private static List<TokenRequest> joined(List<List<TokenRequest>> parts) {
    return parts.stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(TokenRequest::location))
        .toList();
  }

  /** Every token request, by place. */
  public List<TokenRequest> requests() {
    return requests.get();
  }

  /** The token requests of one place: what differs is what is known of them. */
  public List<TokenRequest> requestsAt(Location place) {
    return places.get().getOrDefault(place, List.of());
  }

  /**
   * Applications that are made and, as far as the tree shows, ask for nothing: requests with an
   * authority and an unknown flow.
   */
  public List<TokenRequest> applications() {
    return applications.get();
  }

  /**
   * Where a request that code sends itself names the secret of its client, other than in a text.
   */
  public Optional<Location> secretOf(TokenRequest request) {
    return Optional.ofNullable(secrets.get().get(request.location()));
  }

  /** True when a request shows that the application proves itself with a secret. */
  public boolean showsSecret(TokenRequest request) {
    return secretOf(request).isPresent()
        || spelledSecrets.get().contains(request.location())
        || registeredSecrets().stream()
            .anyMatch(each -> each.sent() && each.request().equals(request));
  }

  /** The secrets of client registrations, in configuration and code. */
  public List<RegisteredSecret> registeredSecrets() {
    return registered.get();
  }

  /** Parameters of token requests that the version of their endpoint does not know. */
  public List<MisplacedParameter> misplaced() {
    return misplaced.get();
  }

  /**
   * The addresses of requests that interfaces declare, of Feign, Retrofit and the like, at the
   * annotations with their paths.
   */
  public List<TextPart> declaredAddresses() {
    return declared.get().stream().map(SentRequests.Sent::address).toList();
  }

  /**
   * Requests of clients and of interfaces, whether or not the tree gives them a token. Nothing that
   * scans asks for them: they cost a look at every call that sends.
   */
  public List<SentRequests.Sent> sentRequests() {
    List<SentRequests.Sent> all = new ArrayList<>(declared.get());
    all.addAll(sent.get());
    return all;
  }

  /** Every request whose token is set in the tree, and what the Microsoft Graph SDK sends. */
  public List<ApiCall> calls() {
    return calls.get();
  }

  /** The tokens that providers of the tree hand to the Microsoft Graph SDK, as calls to it. */
  public List<ApiCall> handed() {
    return handed.get();
  }

  /** The addresses of requests that interfaces declare and that nothing gives a token. */
  public List<TextPart> bareClients() {
    return bare.get();
  }

  /** The requests that a token, or an object that holds one, can come from. */
  public List<ApiCall.Origin> origins(Closure token) {
    return origins.get().of(token);
  }

  /** What was put into the holder, a thread local for example, that an expression takes from. */
  public List<Closure> kept(Closure taken) {
    return new HeldTokens(project).of(taken);
  }

  /** The requests that code sends itself whose answer an expression takes something out of. */
  public List<TokenRequest> answering(Closure taken) {
    return origins.get().answering(taken);
  }
}
