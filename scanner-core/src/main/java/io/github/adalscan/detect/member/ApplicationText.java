package io.github.adalscan.detect.member;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.rule.catalog.library.Application;
import io.github.adalscan.rule.catalog.library.Setting;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the expression that builds an application, out of all that the code says of the client.
 */
final class ApplicationText {
  private static final List<String> CREDENTIALS = List.of("credential", "assertion");
  private static final String STEP = ".";

  private final Writing writing;
  private final MemberText members;

  ApplicationText(Writing writing, MemberText members) {
    this.writing = writing;
    this.members = members;
  }

  /** A variable that holds the application for a call. */
  String variable(Application application, UsedMember call) {
    Optional<UsedMember> client = clients().client(call);
    Draft.Mark mark = writing.draft().mark();
    String expression = build(application, Optional.of(call), client);
    Optional<Expr> receiver = call.receiver().filter(r -> sees(r, call.place()));
    if (client.isEmpty() || receiver.isEmpty() || !writing.draft().hides()) {
      return writing.draft().application(application.type(), expression);
    }
    writing.draft().reset(mark);
    String object = members.plain(receiver.get(), call.place());
    writing
        .draft()
        .note(
            "`"
                + object
                + "` becomes the "
                + application.type()
                + " that takes the place of the client of "
                + client.get().place().file().path()
                + ":"
                + client.get().expr().region().startLine());
    return object;
  }

  private boolean sees(Expr expr, Place from) {
    return Visibility.of(expr, from, writing.site().place(), writing.project()) == Visibility.HERE;
  }

  /** What builds the application that takes the place of the client that is made or set up here. */
  String expression(UsedMember used) {
    Optional<UsedMember> client =
        Clients.isClient(used) ? Optional.of(used) : clients().client(used);
    List<UsedMember> calls = client.map(this::calls).orElse(List.of());
    Optional<UsedMember> call = calls.stream().findFirst();
    Optional<Application> fromCall = call.flatMap(clients()::application);
    if (calls.stream().map(clients()::application).distinct().count() > 1) {
      writing
          .draft()
          .note(
              "some calls on it come with a credential, some without: each kind has to have an application of its own");
    }
    if (fromCall.isEmpty()) {
      writing
          .draft()
          .note(
              "a client without a secret is a PublicClientApplication, and its builder takes the"
                  + " client id only");
    }
    Application application = fromCall.orElse(writing.library().applications().get(0));
    return build(application, call, client.or(() -> Optional.of(used)));
  }

  private String build(
      Application application, Optional<UsedMember> call, Optional<UsedMember> client) {
    String builder =
        Template.fill(
            application.builder(),
            (name, dot) ->
                name.equals("credential")
                    ? Optional.of(credential(call))
                    : Optional.of(role(call, name)));
    Set<String> steps = new LinkedHashSet<>();
    client.ifPresent(c -> addSettings(c, steps));
    if (steps.stream().noneMatch(s -> s.startsWith("authority("))) {
      List<String> others = new ArrayList<>(steps);
      steps.clear();
      steps.add("authority(" + writing.draft().placeholder("authority") + ")");
      steps.addAll(others);
    }
    client.filter(Clients::isClient).ifPresent(c -> addSetters(c, steps));
    steps.add("build()");
    return builder + STEP + String.join(STEP, steps);
  }

  private String role(Optional<UsedMember> call, String name) {
    return call.flatMap(c -> writing.source(c, name))
        .map(source -> members.argument(source, name, false))
        .orElseGet(() -> writing.draft().placeholder(name));
  }

  private String credential(Optional<UsedMember> call) {
    for (String name : CREDENTIALS) {
      Optional<UsedMember> source = call.filter(c -> c.argument(name).isPresent());
      if (source.isPresent() && !Origins.isNull(source.get().argument(name).get())) {
        return credential(source.get(), name);
      }
    }
    return writing.draft().placeholder("credential");
  }

  /** The credential as it is made, where the code shows that; else as it is named. */
  private String credential(UsedMember call, String name) {
    return writing
        .maker(call.argument(name).get(), call.place())
        .flatMap(members::of)
        .orElseGet(() -> members.argument(call, name, false));
  }

  private void addSettings(UsedMember used, Set<String> steps) {
    for (Setting setting : Clients.settings(used)) {
      int open = setting.call().indexOf('{');
      String parameter = setting.call().substring(open + 1, setting.call().indexOf('}'));
      Optional<String> text = value(used, parameter, setting);
      text.ifPresent(t -> steps.add(setting.call().replace("{" + parameter + "}", t)));
    }
  }

  private Optional<String> value(UsedMember used, String parameter, Setting setting) {
    boolean isNull = used.argument(parameter).filter(Origins::isNull).isPresent();
    String text = isNull ? "null" : members.argument(used, parameter, false);
    if (parameter.equals("authority")) {
      used.argument(parameter).ifPresent(a -> noteAuthority(a, used.place()));
    }
    return isNull || text.equals(setting.unless()) ? Optional.empty() : Optional.of(text);
  }

  private void noteAuthority(Expr authority, Place place) {
    for (TextValue value : writing.project().values().of(authority, place)) {
      String text = value.render();
      if (text.endsWith("/common") || text.contains("/common/")) {
        writing
            .draft()
            .note(
                "at the v2.0 endpoint `common` admits personal accounts as well; `organizations` is"
                    + " what it was for ADAL4J, and an application without a user needs the tenant");
      }
    }
  }

  /** The setters of the client, wherever its file or that of the site calls them. */
  private void addSetters(UsedMember client, Set<String> steps) {
    clients().uses(client, writing.site().place()).forEach(used -> addSettings(used, steps));
  }

  /** The calls that ask for a token on the client. */
  private List<UsedMember> calls(UsedMember client) {
    return clients().uses(client, writing.site().place()).stream()
        .filter(u -> clients().application(u).isPresent())
        .toList();
  }

  private Clients clients() {
    return writing.clients();
  }
}
