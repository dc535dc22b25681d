package io.github.adalscan.token.registration;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.library.BegunObjects;
import io.github.adalscan.token.text.TextSets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Registrations that code builds. */
final class BuiltRegistrations {
  private final ProjectFacts project;
  private final FoundRegistrations found;
  private final Set<String> starts;
  private final Set<String> issuers;
  private final Set<String> addresses;
  private final Set<String> customizers;
  private final TextSets sets;

  BuiltRegistrations(ProjectFacts project, Catalogs catalogs, FoundRegistrations found) {
    this.project = project;
    this.found = found;
    this.starts = catalogs.words("registration-starts");
    this.issuers = catalogs.words("issuer-starts");
    this.addresses = catalogs.words("registration-addresses");
    this.customizers = catalogs.words("registration-customizers");
    this.sets = new TextSets(project);
  }

  void addAll() {
    starts.forEach(start -> project.callSites().named(start).forEach(this::addBuilt));
    issuers.forEach(start -> project.callSites().named(start).forEach(this::addBuilt));
  }

  private void addBuilt(CallSites.Site site) {
    List<Construction> begun = BegunObjects.builders(project).of(site);
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
      if (found.isEntra(authorities, set.elements())) {
        boolean open = set.open() || (arguments.isEmpty() && !isWhole(made));
        found.add(id, flow, set.elements(), open, authorities, made.root().location());
        if (isWhole(made)) {
          made.call("tokenUri").stream()
              .flatMap(call -> texts(call).stream())
              .forEach(address -> found.addMisplaced(set.elements(), address));
        }
        boolean none =
            made.call("clientAuthenticationMethod")
                .flatMap(call -> Construction.argument(call, 0))
                .filter(argument -> argument.expr().name().equals("NONE"))
                .isPresent();
        made.call("clientSecret")
            .flatMap(call -> Construction.argument(call, 0))
            .ifPresent(secret -> found.addSecret(secret.location(), !none));
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
      return found.flow(field.name());
    }
    return argument
        .filter(a -> a.expr() instanceof Expr.New)
        .map(this::texts)
        .flatMap(list -> list.stream().findFirst())
        .map(part -> found.flow(part.text()))
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
