package io.github.adalscan.detect.match;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.Hit;
import io.github.adalscan.detect.Texts;
import io.github.adalscan.detect.request.HostCarriers;
import io.github.adalscan.detect.request.RequestGuide;
import io.github.adalscan.detect.request.RequestIndex;
import io.github.adalscan.fact.Comment;
import io.github.adalscan.fact.ConfigEntry;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.TextUse;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.address.AddressFinder;
import io.github.adalscan.graph.address.HostFinder;
import io.github.adalscan.graph.address.HostHit;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.model.Region;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.rule.Match;
import io.github.adalscan.rule.catalog.api.HostEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hosts of an API in texts of code, configuration values and comments. */
public final class HostMatcher {
  private final Match.HostMatch match;
  private final Detection detection;
  private final RequestGuide requests;
  private final Map<String, HostEntry> hosts;
  private final HostFinder finder;
  private final Lazy<HostCarriers> carriers;
  private final List<Hit> hits = new ArrayList<>();
  private final NavigableSet<Region> seen = new TreeSet<>();

  public HostMatcher(Match.HostMatch match, Detection detection) {
    this.match = match;
    this.detection = detection;
    this.hosts =
        detection.catalogs().hosts(match.api()).stream()
            .collect(Collectors.toMap(HostEntry::host, Function.identity()));
    this.finder = new HostFinder(hosts.keySet());
    this.requests = new RequestGuide(finder, detection.catalogs(), detection.project().types());
    List<String> names =
        detection.catalogs().hosts(match.api()).stream().map(HostEntry::host).toList();
    this.carriers = Lazy.of(() -> HostCarriers.of(detection, names));
  }

  public List<Hit> hits() {
    for (FileFacts file : detection.project().files()) {
      seen.clear();
      Places.forEach(file, this::code);
      file.texts().forEach(text -> text(file, text));
      if (match.config()) {
        file.config().forEach(entry -> config(file, entry));
      }
      if (match.comments()) {
        file.comments().forEach(comment -> comment(file, comment));
      }
    }
    return hits;
  }

  private void code(Expr root, Place place, boolean annotation) {
    if (match.roles().contains(annotation ? TextUse.Role.ANNOTATION : TextUse.Role.CODE)) {
      walk(root, place, Optional.empty(), List.of());
    }
  }

  /**
   * Looks at every literal of an expression.
   *
   * @param whole the outermost expression that puts a text together out of this one
   * @param around the expressions around that one, outermost first
   */
  private void walk(Expr expr, Place place, Optional<Expr> whole, List<Expr> around) {
    if (expr instanceof Expr.Literal literal) {
      if (literal.isText()) {
        literal(literal, place, whole.orElse(literal), around);
      }
      return;
    }
    boolean composes = detection.project().values().composes(expr);
    Optional<Expr> outer = composes ? whole.or(() -> Optional.of(expr)) : Optional.empty();
    List<Expr> outside = outer.isPresent() ? around : with(around, expr);
    int before = hits.size();
    expr.forEachChild(child -> walk(child, place, outer, outside));
    boolean none = composes && whole.isEmpty() && hits.size() == before;
    if (none && carriers.get().carries(expr)) {
      split(expr, place, around);
    }
  }

  private static List<Expr> with(List<Expr> around, Expr inner) {
    List<Expr> all = new ArrayList<>(around);
    all.add(inner);
    return all;
  }

  private void literal(Expr.Literal literal, Place place, Expr whole, List<Expr> around) {
    List<HostHit> found = finder.find(literal.value());
    if (found.isEmpty()) {
      return;
    }
    HostHit first = found.get(0);
    Optional<TextValue> value = wholeValue(whole, place, first);
    String url =
        value
            .map(TextValue::render)
            .flatMap(this::address)
            .orElseGet(() -> AddressFinder.find(literal.value(), first));
    Hit hit =
        hit(place.file(), literal.region(), first, url, place.enclosing())
            .with(guide(whole, around, place, url));
    boolean note = new LogCalls(detection.catalogs()).areIn(around);
    add(note ? hit.asNote() : RequestIndex.of(detection).tell(hit, place.locate(literal)));
  }

  private Optional<Replacement> guide(Expr whole, List<Expr> around, Place place, String url) {
    return requests
        .code(whole, around, place, detection.project().values())
        .or(() -> requests.plain(url));
  }

  private Optional<TextValue> wholeValue(Expr whole, Place place, HostHit hit) {
    return detection.project().values().of(whole, place).stream()
        .filter(value -> finder.find(value.render()).stream().anyMatch(sameHost(hit)))
        .findFirst();
  }

  private static Predicate<HostHit> sameHost(HostHit hit) {
    return other -> other.host().equals(hit.host());
  }

  private Optional<String> address(String text) {
    return finder.find(text).stream().findFirst().map(hit -> AddressFinder.find(text, hit));
  }

  /** A host that only appears when literals are joined. */
  private void split(Expr expr, Place place, List<Expr> around) {
    for (TextValue value : detection.project().values().of(expr, place)) {
      String text = value.render();
      List<HostHit> found = finder.find(text);
      if (!found.isEmpty() && joinsHost(value) && firstLiteral(expr).isPresent()) {
        HostHit first = found.get(0);
        String url = AddressFinder.find(text, first);
        Region region = firstLiteral(expr).orElse(expr).region();
        add(
            hit(place.file(), region, first, url, place.enclosing())
                .with(guide(expr, around, place, url)));
        return;
      }
    }
  }

  /** True when this expression joins the host; not when a constant elsewhere holds it whole. */
  private boolean joinsHost(TextValue value) {
    return value.pieces().stream()
        .noneMatch(
            piece -> piece instanceof TextValue.Text text && !finder.find(text.text()).isEmpty());
  }

  private static Optional<Expr> firstLiteral(Expr expr) {
    if (expr instanceof Expr.Literal literal && literal.isText()) {
      return Optional.of(expr);
    }
    return expr.children().stream().flatMap(c -> firstLiteral(c).stream()).findFirst();
  }

  private void text(FileFacts file, TextUse use) {
    if (!match.roles().contains(use.role())) {
      return;
    }
    if (use.value() instanceof Expr.Literal literal) {
      plain(file, literal.value(), literal.verbatim(), literal.region(), use.enclosing());
    }
  }

  private void config(FileFacts file, ConfigEntry entry) {
    plain(file, entry.value(), entry.verbatim(), entry.region(), entry.key());
  }

  private void comment(FileFacts file, Comment comment) {
    for (HostHit hit : finder.find(comment.text())) {
      Region region = Texts.within(comment.region(), comment.text(), hit.start(), hit.end());
      add(hit(file, region, hit, AddressFinder.find(comment.text(), hit), ""));
    }
  }

  private void plain(
      FileFacts file, String text, boolean verbatim, Region region, String enclosing) {
    for (HostHit found : finder.find(text)) {
      String url = AddressFinder.find(text, found);
      Region narrow = verbatim ? urlRegion(region, text, url, found) : region;
      add(hit(file, narrow, found, url, enclosing).with(requests.plain(url)));
    }
  }

  private static Region urlRegion(Region region, String text, String url, HostHit hit) {
    int start = text.lastIndexOf(url, hit.start());
    return start < 0
        ? Texts.within(region, text, hit.start(), hit.end())
        : Texts.within(region, text, start, start + url.length());
  }

  private Hit hit(FileFacts file, Region region, HostHit hit, String url, String enclosing) {
    HostEntry host = host(hit);
    Map<String, String> values =
        Map.of("symbol", host.host(), "host", host.host(), "url", url, "cloud", host.cloud());
    return Hit.at(file, region, host.host(), enclosing, values);
  }

  private HostEntry host(HostHit hit) {
    return Objects.requireNonNull(hosts.get(hit.host()), "found hosts are of the table");
  }

  /** Several readers may state the same place; it counts once. */
  private void add(Hit hit) {
    // No two of them overlap, so only the neighbours can.
    boolean stated =
        Stream.of(
                Optional.ofNullable(seen.floor(hit.region())),
                Optional.ofNullable(seen.higher(hit.region())))
            .anyMatch(near -> near.filter(hit.region()::overlaps).isPresent());
    if (!stated) {
      seen.add(hit.region());
      hits.add(hit);
    }
  }
}
