package io.github.adalscan.detect.token.handling;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.rule.catalog.Catalogs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks of silent requests: what happens when a user is needed. */
final class SilentChecks {
  private SilentChecks() {}

  static List<Objection> unhandled(Detection detection) {
    List<Objection> all = new ArrayList<>();
    FailureHandlers handlers = FailureHandlers.of(detection);
    if (!handlers.interaction()) {
      Outcome outcome =
          new Outcome(detection, new Remedies(detection.catalogs())::is, handlers.answered());
      for (CallSites.Site site : sites("silent-asking", detection)) {
        if (hasAccount(site, detection) && !handsOn(site) && !outcome.handled(site)) {
          all.add(at(site, site.expr().name()));
        }
      }
      for (CallSites.Site site : sites("refresh-requests", detection)) {
        boolean handed = isCredential(site.place().owner());
        if (site.arguments().size() > 2 && !handed && !outcome.handled(site)) {
          all.add(at(site, site.expr().name()).asNote());
        }
      }
    }
    all.addAll(noAutomatic(detection));
    return all;
  }

  private static Objection at(CallSites.Site site, String method) {
    return Objection.at(site.place().locate(site.expr()), method);
  }

  private static List<CallSites.Site> sites(String words, Detection detection) {
    return detection.catalogs().words(words).stream()
        .flatMap(method -> detection.project().callSites().named(method).stream())
        .filter(s -> s.place().file().context() != FileContext.TEST)
        .filter(s -> isLibrary(s, detection))
        .toList();
  }

  /** A method of the same name hands the call on: whoever calls that method sees the failure. */
  private static boolean handsOn(CallSites.Site site) {
    Optional<MethodFacts> method = site.place().method();
    return method.filter(m -> m.name().equals(site.expr().name())).isPresent()
        && site.arguments().stream()
            .allMatch(
                a ->
                    a instanceof Expr.VariableRef ref
                        && ref.variable() < method.get().parameterCount());
  }

  /** A credential of a library hands its tokens on: who uses it sees the failure. */
  private static boolean isCredential(Declared owner) {
    return owner.type().supertypes().stream()
        .map(type -> Code.simple(type.name()))
        .anyMatch(name -> name.endsWith("Credential") || name.endsWith("Credentials"));
  }

  /** The call leaves the tree, to a type that is unknown or of a library. */
  private static boolean isLibrary(CallSites.Site site, Detection detection) {
    Optional<String> owner =
        detection.project().types().ownerOf((Expr.Call) site.expr(), site.place());
    return owner.filter(type -> type.startsWith("com.microsoft.aad.")).isPresent();
  }

  /** Without an account the request is for an application, which nobody can be asked for. */
  private static boolean hasAccount(CallSites.Site site, Detection detection) {
    if (site.arguments().size() != 1) {
      return false;
    }
    Closure parameters = Closure.at(site.arguments().get(0), site.place());
    List<Construction> made = detection.project().constructions().of(parameters);
    return made.stream()
        .noneMatch(m -> Construction.name(m.root()).equals("builder") && m.argument(1).isEmpty());
  }

  /** azure-identity told not to ask, and nobody who catches that. */
  private static List<Objection> noAutomatic(Detection detection) {
    Set<String> required = detection.catalogs().words("automatic-exceptions");
    boolean caught =
        detection.project().files().stream()
            .flatMap(file -> file.typeUses().stream())
            .anyMatch(use -> Code.isNamed(use.type(), required));
    return caught
        ? List.of()
        : detection.catalogs().words("automatic-settings").stream()
            .flatMap(name -> detection.project().callSites().named(name).stream())
            .filter(s -> s.place().file().context() != FileContext.TEST)
            .map(s -> at(s, s.expr().name()))
            .toList();
  }

  /** One class of exception alone is taken for the need of a user. */
  static List<Objection> oneClassOnly(Detection detection) {
    List<Objection> all = new ArrayList<>();
    for (FileFacts file : detection.project().files()) {
      if (file.context() != FileContext.TEST) {
        for (TypeFacts type : file.types()) {
          Declared owner = new Declared(file, type);
          type.methods()
              .forEach(m -> all.addAll(oneClassOnly(new Declared.Method(owner, m), detection)));
        }
      }
    }
    return all;
  }

  private static List<Objection> oneClassOnly(Declared.Method method, Detection detection) {
    Part whole = Part.of(method);
    if (whole.any(e -> asksMore(e, detection))) {
      return List.of();
    }
    Set<String> alone = detection.catalogs().words("interaction-class");
    List<Objection> all = new ArrayList<>();
    whole.forEach(
        e -> {
          if (e instanceof Expr.TypeTest test && Code.isNamed(test.type(), alone)) {
            all.add(Objection.at(whole.place(0).locate(test), "MsalInteractionRequiredException"));
          }
        });
    return all;
  }

  /** The reason is read, or another class looked for that needs a user as well. */
  private static boolean asksMore(Expr expr, Detection detection) {
    Catalogs catalogs = detection.catalogs();
    return Code.calls(expr, catalogs.words("interaction-reads"))
        || Code.text(expr).filter("interaction_required"::equals).isPresent()
        || (expr instanceof Expr.TypeTest test
            && Code.isNamed(test.type(), catalogs.words("interaction-classes-besides")));
  }
}
