package io.github.adalscan.token.call;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.token.fact.ApiCall;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.origin.TokenOrigins;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Logins of JavaMail with a token in place of a password: {@code store.connect(host, user, token)},
 * or what an authenticator gives where the properties of the session name the host. The library
 * puts the scheme before it.
 */
public final class MailLogins {
  private static final int WITH_HOST = 3;
  private static final int WITH_PORT = 4;
  private static final String ANY_PROTOCOL = "mail";

  private final ProjectFacts project;
  private final TokenOrigins origins;
  private final Set<String> methods;
  private final Set<String> packages;
  private final Set<String> hosts;
  private final Set<String> openers;
  private final Set<String> passwords;
  private final Set<String> setters;
  private final Map<String, String> protocols;
  private final Lazy<Map<String, List<CallSites.Site>>> hostSettings;

  /** Nothing is looked for yet. */
  public MailLogins(ProjectFacts project, TokenOrigins origins, Catalogs catalogs) {
    this.project = project;
    this.origins = origins;
    this.methods = catalogs.words("mail-logins");
    this.packages = catalogs.words("mail-packages");
    this.hosts = catalogs.words("mail-hosts");
    this.openers = catalogs.words("mail-openers");
    this.passwords = catalogs.words("mail-passwords");
    this.setters = catalogs.words("mail-property-setters");
    this.protocols = catalogs.meanings("mail-host-settings");
    this.hostSettings = Lazy.of(this::hostSettings);
  }

  /** Each as a call to the host that it goes to. */
  public List<ApiCall> all() {
    List<ApiCall> all = new ArrayList<>();
    for (String method : methods) {
      for (CallSites.Site site : project.callSites().named(method)) {
        if (isLogin(site)) {
          project.scenes().of(site.place()).forEach(scene -> all.addAll(at(site, scene)));
        }
      }
    }
    for (String type : passwords) {
      for (CallSites.Site site : project.callSites().createdAs(type)) {
        if (site.arguments().size() == 2 && isOfMail(site.expr(), site)) {
          given(site).forEach(all::add);
        }
      }
    }
    return all;
  }

  /** What an authenticator gives, for each host that a property in its file names. */
  private List<ApiCall> given(CallSites.Site site) {
    return hostSettings.get().getOrDefault(site.place().file().path(), List.of()).stream()
        .flatMap(setting -> given(site, setting).stream())
        .toList();
  }

  /** The calls that set a property which names a host, by the paths of their files. */
  private Map<String, List<CallSites.Site>> hostSettings() {
    Map<String, List<CallSites.Site>> all = new HashMap<>();
    for (String setter : setters) {
      for (CallSites.Site site : project.callSites().named(setter)) {
        if (site.arguments().size() == 2 && protocol(site).isPresent()) {
          all.computeIfAbsent(site.place().file().path(), path -> new ArrayList<>()).add(site);
        }
      }
    }
    return all;
  }

  /** What the host speaks that a call sets a property to. */
  private Optional<String> protocol(CallSites.Site setting) {
    return setting.arguments().get(0) instanceof Expr.Literal key
        ? Optional.ofNullable(protocols.get(key.value()))
        : Optional.empty();
  }

  private List<ApiCall> given(CallSites.Site site, CallSites.Site setting) {
    String protocol = protocol(setting).orElseThrow();
    List<ApiCall> all = new ArrayList<>();
    for (TextPart host : hosts(Closure.at(setting.arguments().get(1), setting.place()))) {
      TextPart address = host.as(protocol + "://" + host.text());
      for (Scene scene : project.scenes().of(site.place())) {
        Closure made = new Closure(site.expr(), scene);
        Closure token = made.with(site.arguments().get(1));
        List<ApiCall.Origin> from = origins.of(token);
        if (!from.isEmpty()) {
          all.add(new ApiCall(address, Optional.empty(), made, token, true, from));
        }
      }
    }
    return all;
  }

  private boolean isLogin(CallSites.Site site) {
    int count = site.arguments().size();
    return (count == WITH_HOST || count == WITH_PORT)
        && site.receiver().filter(store -> isOfMail(store, site)).isPresent();
  }

  private boolean isOfMail(Expr object, CallSites.Site site) {
    return project.types().typeOf(object, site.place()).candidates().stream()
        .anyMatch(name -> packages.stream().anyMatch(name::startsWith));
  }

  private List<ApiCall> at(CallSites.Site site, Scene scene) {
    Closure login = new Closure(site.expr(), scene);
    Closure token = login.with(site.arguments().get(site.arguments().size() - 1));
    List<ApiCall> all = new ArrayList<>();
    for (TextPart host : hosts(login.with(site.arguments().get(0)))) {
      List<ApiCall.Origin> from = origins.of(token);
      if (!from.isEmpty()) {
        String protocol = protocol(login.with(site.receiver().orElseThrow()));
        TextPart address = host.as(protocol + "://" + host.text());
        all.add(new ApiCall(address, Optional.empty(), login, token, true, from));
      }
    }
    return all;
  }

  private List<TextPart> hosts(Closure host) {
    return project.values().of(host).stream()
        .map(value -> TextPart.of(value, host.location()))
        .filter(part -> hosts.contains(part.text().toLowerCase(Locale.ROOT)))
        .toList();
  }

  /** {@code session.getStore("imaps")}: what the store speaks. */
  private String protocol(Closure store) {
    return project.constructions().of(store).stream()
        .flatMap(made -> Stream.concat(Stream.of(made.root()), made.calls().stream()))
        .filter(call -> call.expr() instanceof Expr.Call && openers.contains(call.expr().name()))
        .flatMap(call -> Construction.argument(call, 0).stream())
        .flatMap(name -> project.values().of(name).stream())
        .map(TextValue::complete)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(ANY_PROTOCOL);
  }
}
