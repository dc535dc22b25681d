package io.github.adalscan.detect.token.handling;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.detect.token.code.Reach;
import io.github.adalscan.detect.token.code.StatusTest;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.Location;
import io.github.adalscan.rule.catalog.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds 401 and 403 answers that are tried again with the same token. */
final class RetryChecks {
  private static final Pattern RENEWING =
      Pattern.compile(
          "(refresh|renew|acquire|fetch|new|get)\\w*token\\w*", Pattern.CASE_INSENSITIVE);

  private final Detection detection;
  private final Reach reach;
  private final StatusTest status;
  private final ElementLoops elements;
  private final DeclaredRetries declared;
  private final RetryLoops loops;

  private RetryChecks(Detection detection) {
    this.detection = detection;
    this.reach = new Reach(detection.project());
    this.status = new StatusTest(detection.catalogs());
    this.elements = new ElementLoops(detection.catalogs());
    this.declared = new DeclaredRetries(detection.catalogs());
    this.loops = new RetryLoops(detection, status, declared);
  }

  private Set<String> words(String id) {
    return detection.catalogs().words(id);
  }

  static List<Objection> sameToken(Detection detection) {
    return new RetryChecks(detection).find();
  }

  private List<Objection> find() {
    List<Objection> all = new ArrayList<>();
    for (FileFacts file : detection.project().files()) {
      if (file.context() == FileContext.TEST) {
        continue;
      }
      for (TypeFacts type : file.types()) {
        for (MethodFacts method : type.methods()) {
          Declared.Method each = new Declared.Method(new Declared(file, type), method);
          List<Objection> found = of(each);
          if (!found.isEmpty() && isForApi(each)) {
            all.addAll(found);
          }
        }
        type.fields().forEach(field -> kept(field, file).ifPresent(all::add));
      }
    }
    return all;
  }

  private boolean isForApi(Declared.Method method) {
    return concerns(method.owner().file())
        || reach.down(Part.of(method), this::isOfApi)
        || (Code.isNamed(method.method().returnType(), words("retry-policies"))
            && reach.callers(method).stream().anyMatch(c -> concerns(c.place().file())));
  }

  /** A rule for retries that a field keeps. */
  private Optional<Objection> kept(FieldFacts field, FileFacts file) {
    return field
        .initializer()
        .flatMap(declared::reactive)
        .filter(e -> concerns(file))
        .map(e -> Objection.at(new Location(file.path(), e.region()), "retry"));
  }

  private List<Objection> of(Declared.Method method) {
    List<Objection> found = new ArrayList<>();
    declared.annotated(method).ifPresent(found::add);
    loops(Part.of(method), found);
    recursion(Part.of(method)).ifPresent(found::add);
    return found;
  }

  /** An address of an API of Microsoft, or a request for a token. */
  private boolean isOfApi(Expr expr) {
    return Code.text(expr)
            .flatMap(Resources::host)
            .flatMap(detection.resources()::ofHost)
            .isPresent()
        || Code.calls(expr, words("sure-asking"));
  }

  /** The file names an API of Microsoft, or asks for tokens. */
  private boolean concerns(FileFacts file) {
    boolean[] found = {false};
    file.code()
        .ifPresent(unit -> CodeWalker.forEach(unit, e -> found[0] |= !found[0] && isOfApi(e)));
    return found[0]
        || file.typeUses().stream()
            .anyMatch(
                u ->
                    u.type().candidates().stream()
                        .anyMatch(c -> words("library-packages").stream().anyMatch(c::startsWith)));
  }

  private void loops(Part whole, List<Objection> all) {
    for (int b = 0; b < whole.facts().blocks().size(); b++) {
      Part loop = whole.in(b);
      boolean again = loop.header().kind().repeats() && !elements.areMeant(loop);
      if (again && !reach.down(loop, this::renews)) {
        loops.repeated(loop).ifPresent(all::add);
      }
    }
    for (int i : whole.events()) {
      for (Expr root : whole.event(i).expressions()) {
        declared
            .reactive(root)
            .ifPresent(e -> all.add(Objection.at(whole.place(i).locate(e), "retry")));
      }
    }
  }

  /** {@code if (status == 403) return users(token, left - 1);}. */
  private Optional<Objection> recursion(Part whole) {
    for (int i : whole.events()) {
      List<Expr> again = new ArrayList<>();
      whole.event(i).expressions().forEach(r -> CodeWalker.forEach(r, e -> again(e, whole, again)));
      boolean refused =
          !again.isEmpty()
              && whole.in(whole.event(i).block()).outwards().stream()
                  .anyMatch(part -> status.guards(part, true));
      if (refused && !reach.down(whole, this::renews)) {
        return Optional.of(Objection.at(whole.place(i).locate(again.get(0)), "retry"));
      }
    }
    return Optional.empty();
  }

  private static void again(Expr expr, Part whole, List<Expr> found) {
    boolean itself =
        expr instanceof Expr.Call call
            && call.name().equals(whole.facts().name())
            && call.arguments().size() == whole.facts().parameterCount()
            && call.receiver().filter(r -> !(r instanceof Expr.This)).isEmpty();
    if (itself) {
      found.add(expr);
    }
  }

  private boolean renews(Expr expr) {
    return Code.calls(expr, words("renewing"))
        || RENEWING.matcher(expr.name()).matches()
        || supplies(expr);
  }

  /** {@code tokens.get()}. */
  private boolean supplies(Expr expr) {
    return expr instanceof Expr.Call call
        && call.arguments().isEmpty()
        && call.receiver()
            .map(r -> r.name().toLowerCase(Locale.ROOT))
            .filter(name -> name.contains("token"))
            .isPresent();
  }
}
