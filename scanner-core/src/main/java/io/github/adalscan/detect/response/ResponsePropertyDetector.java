package io.github.adalscan.detect.response;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.Detector;
import io.github.adalscan.detect.Hit;
import io.github.adalscan.detect.request.RequestIndex;
import io.github.adalscan.detect.spelling.JavaSpelling;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Region;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.model.Step;
import io.github.adalscan.rule.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Properties of Azure AD Graph answers that have other names in Microsoft Graph, read where the
 * request is made. In the method of the request every renamed property counts; elsewhere in its
 * type a name has to tell the API by itself, or two of them have to come together.
 */
public final class ResponsePropertyDetector implements Detector {
  /** A name that is read. */
  private record Read(String name, FileFacts file, Region region, String enclosing, boolean text) {}

  @Override
  public List<Hit> detect(Rule rule, Detection detection) {
    Set<String> telling = Set.of(rule.params().getOrDefault("telling", "").split(" ", -1));
    List<Hit> hits = new ArrayList<>();
    for (TiedCode.Caller caller : TiedCode.callers(detection)) {
      for (Declared type : caller.types()) {
        for (MethodFacts method : type.type().methods()) {
          List<RequestIndex.Found> own = caller.callsOf(method);
          List<RequestIndex.Found> calls = own.isEmpty() ? caller.calls() : own;
          List<Read> reads = renamed(reads(type, method, detection), renames(calls));
          boolean tied = !own.isEmpty() || !TiedCode.asksElsewhere(method, detection);
          if (tied && (!own.isEmpty() || isTelling(reads, telling))) {
            reads.forEach(read -> hits.add(hit(read, calls)));
          }
        }
      }
    }
    return hits;
  }

  private static boolean isTelling(List<Read> reads, Set<String> telling) {
    Set<String> names = new HashSet<>(reads.stream().map(Read::name).toList());
    return names.size() > 1 || names.stream().anyMatch(telling::contains);
  }

  private static List<Read> reads(Declared type, MethodFacts method, Detection detection) {
    List<Read> reads = new ArrayList<>();
    for (ResponseKeys.Key key : new ResponseKeys(detection).of(type, method)) {
      reads.add(
          new Read(
              key.name(), type.file(), key.argument().region(), key.place().enclosing(), true));
    }
    ResponseTypes types = new ResponseTypes(detection);
    for (ResponseTypes.Property property : types.of(method)) {
      reads.add(
          new Read(
              property.name(),
              property.owner().file(),
              property.region(),
              property.owner().type().name(),
              property.text()));
    }
    return reads;
  }

  private static List<Read> renamed(List<Read> reads, Map<String, String> renames) {
    return reads.stream().filter(read -> renames.containsKey(read.name())).toList();
  }

  /** New names by old ones; paging is another rule, and names inside of properties tell nothing. */
  private static Map<String, String> renames(List<RequestIndex.Found> calls) {
    Map<String, String> renames = new LinkedHashMap<>();
    for (RequestIndex.Found call : calls) {
      for (String pair : call.request().renamedProperties()) {
        String[] names = pair.split(" -> ", 2);
        if (!names[0].contains("/") && !names[0].equals("odata.nextLink")) {
          renames.putIfAbsent(names[0], names[1]);
        }
      }
    }
    return renames;
  }

  private static Hit hit(Read read, List<RequestIndex.Found> calls) {
    String target = renames(calls).getOrDefault(read.name(), "");
    RequestIndex.Found call =
        calls.stream()
            .filter(each -> renames(List.of(each)).containsKey(read.name()))
            .findFirst()
            .orElse(calls.get(0));
    Location request = call.location();
    return Hit.at(
            read.file(),
            read.region(),
            read.name(),
            read.enclosing(),
            Map.of("symbol", read.name(), "fixed", target))
        .relatedTo(List.of(new Step(request, "the request whose answer is read")))
        .with(replacement(read, target));
  }

  private static Replacement replacement(Read read, String target) {
    String note = "Change it together with the request.";
    boolean plain = read.text() && target.chars().noneMatch(c -> "/[".indexOf(c) >= 0);
    return plain
        ? new Replacement.Code(JavaSpelling.quote(target), List.of(), Effort.REVIEW, List.of(note))
        : new Replacement.Advice(
            "Read it as '" + target + "'. " + note, read.text() ? Effort.MANUAL : Effort.REVIEW);
  }
}
