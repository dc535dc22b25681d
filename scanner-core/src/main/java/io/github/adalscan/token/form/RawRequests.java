package io.github.adalscan.token.form;

import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.graph.login.LoginEndpoint;
import io.github.adalscan.graph.login.LoginEndpoint.Owner;
import io.github.adalscan.graph.login.LoginEndpoints;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.place.SceneMemo;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.Location;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.rule.catalog.token.TokenLibraries;
import io.github.adalscan.token.fact.MisplacedParameter;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Token requests that code sends itself, as forms over HTTP. */
public final class RawRequests {

  /** Without a scope these get no token; the others ask for what was asked before. */
  private static final Set<Flow> NEEDS_SCOPE = Set.of(Flow.CLIENT_CREDENTIALS, Flow.ON_BEHALF_OF);

  /** Scenes of one method that are read where none has shown a request to Entra ID yet. */
  private static final int MAX_VAIN = 64;

  private final ProjectFacts project;
  private final LoginEndpoints endpoints;
  private final FormSigns signs;
  private final FormApis apis;
  private final Catalogs catalogs;
  private final Map<String, String> grants;
  private final Map<Location, Location> secrets = new LinkedHashMap<>();
  private final Set<Location> spelled = new HashSet<>();
  private final IdentityHashMap<MethodFacts, Integer> vain = new IdentityHashMap<>();
  private final SceneMemo<List<TokenRequest>> known = new SceneMemo<>(this::read);
  private final Map<Location, MisplacedParameter> misplaced = new LinkedHashMap<>();

  /** Reads which methods of a project may have to do with a form; no form yet. */
  public RawRequests(ProjectFacts project, Catalogs catalogs) {
    this.project = project;
    Resources resources = new Resources(catalogs);
    this.apis = new FormApis(project, resources);
    this.endpoints = resources.endpoints();
    this.catalogs = catalogs;
    this.grants = catalogs.meanings("grants");
    this.signs =
        new FormSigns(
            catalogs.words("form-signs"),
            text -> endpoints.find(text).stream().anyMatch(RawRequests::mayBeEntra),
            project.declarations().all());
  }

  /** Every one of the tree. */
  public List<TokenRequest> all() {
    Map<Location, List<TokenRequest>> byForm = new LinkedHashMap<>();
    for (Declared type : project.declarations().all()) {
      for (MethodFacts method : type.type().methods()) {
        Scene any = Scene.at(new Declared.Method(type, method).at(0));
        if (concerns(any)) {
          for (Scene scene : project.scenes().of(any.place())) {
            in(scene)
                .forEach(
                    r -> byForm.computeIfAbsent(r.location(), key -> new ArrayList<>()).add(r));
          }
        }
      }
    }
    return byForm.values().stream().flatMap(list -> surest(list).stream()).toList();
  }

  /** True in a method that spells a sign of a request, or names what does. */
  private boolean concerns(Scene scene) {
    return scene.place().method().filter(signs::concern).isPresent();
  }

  /** A helper that only builds the form does not know the endpoint; its callers do. */
  private static List<TokenRequest> surest(List<TokenRequest> requests) {
    List<TokenRequest> known =
        requests.stream().filter(request -> !request.authorities().isEmpty()).toList();
    return known.isEmpty() ? requests : known;
  }

  /** The requests that a method sends in some scene. */
  List<TokenRequest> in(Scene scene) {
    return concerns(scene) ? known.of(scene) : List.of();
  }

  private List<TokenRequest> read(Scene scene) {
    MethodFacts method = scene.place().method().orElseThrow();
    if (!project.within(vain.getOrDefault(method, 0) + 1, MAX_VAIN, Bound.SCENES)) {
      return List.of();
    }
    List<TokenRequest> found = readForms(scene);
    if (found.isEmpty()) {
      vain.merge(method, 1, Integer::sum);
    } else {
      vain.put(method, Integer.MIN_VALUE);
    }
    return found;
  }

  private List<TokenRequest> readForms(Scene scene) {
    RequestForms read = new RequestForms(project, endpoints, catalogs, scene, apis.areSpelled());
    if (!apis.areSpelled()
        && read.endpoints().stream().anyMatch(end -> mayBeEntra(end.endpoint()))) {
      read = new RequestForms(project, endpoints, catalogs, scene, true);
    }
    return requests(read);
  }

  private static boolean mayBeEntra(LoginEndpoint end) {
    return end.owner() == Owner.ENTRA || (isV2(end) && end.owner() == Owner.UNKNOWN);
  }

  private List<TokenRequest> requests(RequestForms read) {
    List<TokenRequest> all = new ArrayList<>();
    List<Form> forms = read.forms();
    if (!forms.isEmpty()) {
      boolean other =
          read.endpoints().isEmpty() && read.hosts().stream().anyMatch(apis::isElsewhere);
      forms.stream()
          .filter(form -> form.identity() || !other)
          .forEach(form -> add(form, read, all));
    }
    return all;
  }

  private void add(Form form, RequestForms read, List<TokenRequest> all) {
    if (form.identity()) {
      form.all(Form.RESOURCE).forEach(resource -> all.add(identity(form, resource)));
      return;
    }
    List<FoundEndpoints.Endpoint> fitting = fitting(form, read.endpoints());
    boolean other = fitting.stream().anyMatch(e -> e.endpoint().owner() == Owner.OTHER);
    boolean entra =
        fitting.stream().anyMatch(end -> mayBeEntra(end.endpoint())) || apis.isNamed(form);
    if (other || !entra) {
      return;
    }
    form.all(Form.SECRET).forEach(name -> secrets.putIfAbsent(form.location(), name.location()));
    if (!form.all(Form.SPELLED).isEmpty()) {
      spelled.add(form.location());
    }
    boolean v1 = !fitting.isEmpty() && fitting.stream().noneMatch(end -> isV2(end.endpoint()));
    boolean v2 = fitting.stream().anyMatch(end -> isV2(end.endpoint()));
    if (fitting.size() == 1) {
      addMisplaced(form, fitting.get(0));
    }
    List<TextPart> authorities = fitting.size() == 1 ? List.of(fitting.get(0).text()) : List.of();
    List<Optional<TextPart>> resource = v2 ? List.of(Optional.empty()) : each(form, Form.RESOURCE);
    for (Optional<TextPart> scope : v1 ? none() : each(form, Form.SCOPE)) {
      for (Optional<TextPart> asked : resource) {
        all.add(
            new TokenRequest(
                TokenLibraries.HTTP,
                flow(form),
                scope.map(FormTexts::words).orElse(List.of()),
                scope.isEmpty() && !((v1 || v2) && isWhole(form, read)),
                asked,
                authorities,
                form.location(),
                Optional.empty(),
                Optional.empty()));
      }
    }
  }

  /** True when nothing can be missing from what was read, so that no scope means none is sent. */
  private boolean isWhole(Form form, RequestForms read) {
    return read.endpoints().size() == 1
        && read.forms().size() == 1
        && NEEDS_SCOPE.contains(flow(form))
        && !form.all(Form.CLIENT).isEmpty()
        && form.all(Form.SCOPE).isEmpty()
        && form.all(Form.RESOURCE).isEmpty()
        && form.all(Form.REST).isEmpty()
        && !read.mayHoldMore();
  }

  /** Version 1 does not read scopes, version 2 no resource. */
  private void addMisplaced(Form form, FoundEndpoints.Endpoint end) {
    boolean token = end.endpoint().kind().equals("token");
    if (isV2(end.endpoint())) {
      form.all(Form.RESOURCE).forEach(each -> addMisplaced(Form.RESOURCE, each, end, form));
    } else if (token && form.all(Form.RESOURCE).isEmpty()) {
      form.all(Form.SCOPE).forEach(each -> addMisplaced(Form.SCOPE, each, end, form));
    }
  }

  private void addMisplaced(String name, TextPart value, FoundEndpoints.Endpoint end, Form form) {
    misplaced.putIfAbsent(
        value.location(),
        new MisplacedParameter(name, value, end.endpoint(), end.text(), form.location()));
  }

  /** The parameters of the requests that were read and that their endpoint does not know. */
  public List<MisplacedParameter> misplaced() {
    return List.copyOf(misplaced.values());
  }

  /** Where the form of a request that was read names the secret of the client, by its place. */
  public Map<Location, Location> secrets() {
    return Map.copyOf(secrets);
  }

  /** The requests that were read whose form is a text with the secret of the client in it. */
  public Set<Location> spelledSecrets() {
    return Set.copyOf(spelled);
  }

  private static TokenRequest identity(Form form, TextPart resource) {
    return new TokenRequest(
        TokenLibraries.HTTP,
        Flow.MANAGED_IDENTITY,
        List.of(),
        false,
        Optional.of(resource),
        List.of(),
        form.location(),
        Optional.empty(),
        Optional.empty());
  }

  private static List<Optional<TextPart>> none() {
    return List.of(Optional.empty());
  }

  private static List<Optional<TextPart>> each(Form form, String name) {
    List<TextPart> parts = form.all(name);
    return parts.isEmpty() ? none() : parts.stream().map(Optional::of).toList();
  }

  private static boolean isV2(LoginEndpoint end) {
    return end.version() == LoginEndpoint.Version.V2;
  }

  /** A form with a grant goes to the token endpoint, one with a response type to the page. */
  private static List<FoundEndpoints.Endpoint> fitting(
      Form form, List<FoundEndpoints.Endpoint> ends) {
    boolean grant = !form.all(Form.GRANT).isEmpty();
    return ends.stream()
        .filter(end -> grant == end.endpoint().kind().equals("token"))
        .filter(end -> !end.endpoint().kind().equals("logout"))
        .toList();
  }

  private Flow flow(Form form) {
    if (form.all(Form.GRANT).isEmpty()) {
      return form.asks() ? Flow.AUTHORIZATION_CODE : Flow.DEVICE_CODE;
    }
    return form.only(Form.GRANT)
        .flatMap(grant -> Optional.ofNullable(grants.get(grant)))
        .flatMap(Flow::of)
        .orElse(Flow.UNKNOWN);
  }
}
