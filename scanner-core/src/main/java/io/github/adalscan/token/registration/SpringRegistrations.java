package io.github.adalscan.token.registration;

import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.build.SourceLayout;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.token.fact.MisplacedParameter;
import io.github.adalscan.token.fact.RegisteredSecret;
import io.github.adalscan.token.fact.Registration;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.List;

/**
 * Client registrations of Spring Security, in configuration and in code, as token requests; those
 * of other frameworks as far as settings declare them.
 */
public final class SpringRegistrations {
  private final FoundRegistrations found;

  /** Reads all registrations of a project. */
  public SpringRegistrations(ProjectFacts project, Catalogs catalogs) {
    this.found = new FoundRegistrations(catalogs);
    ConfiguredRegistrations configured = new ConfiguredRegistrations(found);
    SpringSettings.of(project).forEach(configured::add);
    new ClientSettings(found, catalogs).addAll(project);
    new BuiltRegistrations(project, catalogs, found).addAll();
  }

  /** Every one that asks Microsoft Entra ID. */
  public List<Registration> all() {
    return found.all();
  }

  /** The secrets of these. */
  public List<RegisteredSecret> secrets() {
    return found.secrets();
  }

  /** The scopes of registrations in code that their endpoint does not read. */
  public List<MisplacedParameter> misplaced() {
    return found.misplaced();
  }

  /**
   * The requests of a registration that code names. Where several modules of a tree have one of
   * that name, each means its own, else the one that shares most folders with it.
   *
   * @param from the path of the file that names it
   */
  List<TokenRequest> of(String id, String from) {
    List<TokenRequest> named =
        found.all().stream()
            .filter(each -> each.id().equals(FoundRegistrations.relaxed(id)))
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
}
