package io.github.adalscan.detect.login;

import static java.util.stream.Collectors.toSet;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.text.ComparedTexts;
import io.github.adalscan.detect.text.TextSite;
import io.github.adalscan.graph.login.LoginEndpoint;
import io.github.adalscan.graph.login.LoginEndpoint.Owner;
import io.github.adalscan.graph.login.LoginEndpoints;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Region;
import io.github.adalscan.model.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the endpoints of Microsoft Entra ID in all texts of a tree. */
final class EndpointSearch {
  /** How many lines an annotation has before its path. */
  private static final int IN_ANNOTATION = 4;

  private final EntraContext context;
  private final FoldedEndpoints folded;
  private final Detection detection;
  private final Lazy<ComparedTexts> compared;
  private final List<EndpointUse> uses = new ArrayList<>();
  private final List<EndpointUse> open = new ArrayList<>();

  EndpointSearch(Detection detection, EntraContext context) {
    this.context = context;
    this.folded = new FoldedEndpoints(detection, context.endpoints());
    this.detection = detection;
    this.compared = Lazy.of(() -> new ComparedTexts(detection));
    context.evidence().forEach(file -> file.sites().forEach(this::search));
    if (context.entraInTree()) {
      open.stream().filter(use -> context.asksForResource(use.site())).forEach(uses::add);
      open.removeAll(uses);
    }
    Set<String> known = uses.stream().flatMap(use -> host(use).stream()).collect(toSet());
    open.stream().filter(use -> host(use).filter(known::contains).isPresent()).forEach(uses::add);
  }

  /** Those of both versions, by file; one at each place, of which most is known. */
  List<EndpointUse> uses() {
    Map<String, List<EndpointUse>> byFile =
        uses.stream().collect(Collectors.groupingBy(EndpointUse::path));
    return uses.stream()
        .filter(use -> byFile.getOrDefault(use.path(), List.of()).stream().noneMatch(use::isPartOf))
        .toList();
  }

  /** Where code names one that stands elsewhere. */
  List<EndpointUse> mentions() {
    return folded.mentions();
  }

  /** The file, and the value that stands where the host does: one value has one owner. */
  private static Optional<String> host(EndpointUse use) {
    String base = use.endpoint().base();
    int slash = base.indexOf('/');
    boolean value = slash > 0 && "${".indexOf(base.charAt(0)) >= 0 && !isNumbered(base);
    return value ? Optional.of(use.path() + " " + base.substring(0, slash)) : Optional.empty();
  }

  /** {@code {0}} is another value in every text. */
  private static boolean isNumbered(String base) {
    return base.startsWith("{}") || (base.length() > 1 && Character.isDigit(base.charAt(1)));
  }

  private void search(TextSite site) {
    Optional<FoldedEndpoints.Folded> whole =
        folded.of(new Location(site.file().path(), site.region()));
    if (whole.isPresent() && whole.get().endpoint().owner() != Owner.UNKNOWN) {
      add(
          site,
          whole.get().endpoint(),
          whole.get().endpoint().owner(),
          whole.get().value().trail());
      return;
    }
    List<LoginEndpoint> written = context.endpoints().find(LoginEndpoints.plain(site.text()));
    if (written.isEmpty()) {
      whole.ifPresent(each -> inPieces(site, each));
    }
    for (LoginEndpoint endpoint : written) {
      LoginEndpoint known =
          whole
              .map(FoldedEndpoints.Folded::endpoint)
              .orElseGet(() -> declared(site).orElse(endpoint));
      add(site, known, owner(site, known), List.of());
    }
  }

  /** An endpoint of which the literal holds a piece: {@code .path("oauth2").path("token")}. */
  private void inPieces(TextSite site, FoldedEndpoints.Folded whole) {
    LoginEndpoint endpoint = whole.endpoint();
    add(site, endpoint, owner(site, endpoint), whole.value().trail());
  }

  /**
   * The endpoint whose path an annotation states, below the address of its client: of several such
   * addresses that of Entra ID.
   */
  private Optional<LoginEndpoint> declared(TextSite site) {
    if (!site.inType()) {
      return Optional.empty();
    }
    return detection.tokens().declaredAddresses().stream()
        .filter(each -> each.location().path().equals(site.file().path()))
        .filter(each -> isOf(each.location().region(), site.region()))
        .filter(each -> each.text().endsWith(site.text()))
        .flatMap(each -> context.endpoints().find(LoginEndpoints.plain(each.text())).stream())
        .filter(each -> each.owner() != Owner.UNKNOWN)
        .min(Comparator.comparing(each -> each.owner() != Owner.ENTRA));
  }

  /** An annotation's place is that of its name; its value follows soon. */
  private static boolean isOf(Region annotation, Region value) {
    int lines = value.startLine() - annotation.startLine();
    return lines >= 0 && lines <= IN_ANNOTATION;
  }

  private Owner owner(TextSite site, LoginEndpoint endpoint) {
    if (endpoint.owner() != Owner.UNKNOWN) {
      return endpoint.owner();
    }
    Owner named = context.byNames(endpoint.base());
    Owner near = named == Owner.UNKNOWN ? context.owner(site) : named;
    return near == Owner.UNKNOWN
        ? folded
            .giver(new Location(site.file().path(), site.region()))
            .map(context::owner)
            .orElse(near)
        : near;
  }

  private void add(TextSite site, LoginEndpoint endpoint, Owner owner, List<Step> trail) {
    if (owner == Owner.ENTRA && !compared.get().has(site)) {
      uses.add(new EndpointUse(site, endpoint, trail));
    } else if (owner == Owner.UNKNOWN && !site.inType()) {
      open.add(new EndpointUse(site, endpoint, trail));
    }
  }
}
