package io.github.adalscan.detect.login;

import io.github.adalscan.detect.text.NameWords;
import io.github.adalscan.detect.text.TextSite;
import io.github.adalscan.graph.login.LoginEndpoint.Owner;
import io.github.adalscan.graph.login.LoginEndpoint.Version;
import io.github.adalscan.model.LastPart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Tells to which version of the endpoints of Microsoft Entra ID a request parameter goes. */
final class ParameterVersions {
  /** Entries of one answer are this close. */
  private static final int IN_ENTRY = 3;

  /** And parameters of one request. */
  private static final int IN_REQUEST = 6;

  /** How many lines below a parameter the request is sent. */
  private static final int SOON = 12;

  private final EntraContext context;
  private final ParameterWords words;
  private final Map<String, List<EndpointUse>> uses = new HashMap<>();
  private final Map<String, List<EndpointUse>> near = new HashMap<>();

  /**
   * Knows the endpoints of a tree.
   *
   * @param words what requests and answers spell
   * @param uses the texts that hold them
   * @param mentions the code that names them
   */
  ParameterVersions(
      EntraContext context,
      ParameterWords words,
      List<EndpointUse> uses,
      List<EndpointUse> mentions) {
    this.context = context;
    this.words = words;
    uses.forEach(use -> add(use, this.uses));
    uses.forEach(use -> add(use, near));
    mentions.forEach(use -> add(use, near));
  }

  private static void add(EndpointUse use, Map<String, List<EndpointUse>> byPath) {
    byPath.computeIfAbsent(use.site().file().path(), path -> new ArrayList<>()).add(use);
  }

  /** The version that receives the parameter; empty when it is none of these endpoints. */
  Optional<Version> version(TextSite site, FileEvidence file) {
    boolean answer = isAnswer(site, file);
    if (isOthers(site, file) || (answer && !site.inType())) {
      return Optional.empty();
    }
    List<EndpointUse> here = uses.getOrDefault(file.file().path(), List.of());
    Optional<EndpointUse> receiver = receiver(site).filter(use -> isSure(use, site, here));
    if (receiver.isPresent()) {
      return receiver.map(use -> use.endpoint().version());
    }
    return !answer && isRequestToEntra(site, file, here)
        ? Optional.of(versionOf(here, site)).filter(version -> site.inType() || isV1(version))
        : Optional.empty();
  }

  /** Without a syntax tree, an endpoint that merely stands in the same file is no proof. */
  private static boolean isV1(Version version) {
    return version == Version.V1;
  }

  /** A token with what came along: kept, or told by an endpoint, but not asked for. */
  private boolean isAnswer(TextSite site, FileEvidence file) {
    return holdsNear(file, site, IN_ENTRY, words.answers())
        && !asksNear(file, site, IN_REQUEST, words.questions());
  }

  /** Other languages name a parameter in code, as {@code @{grant_type="password"}} does. */
  private static boolean asksNear(FileEvidence file, TextSite site, int lines, Set<String> names) {
    return file.sites().stream()
        .filter(each -> Math.abs(each.line() - site.line()) <= lines)
        .anyMatch(each -> names.stream().anyMatch(name -> names(each, name)));
  }

  private static boolean names(TextSite site, String name) {
    return site.text().contains(name) || site.words().contains(name);
  }

  private static boolean holdsNear(FileEvidence file, TextSite site, int lines, Set<String> names) {
    return file.sites().stream()
        .filter(each -> Math.abs(each.line() - site.line()) <= lines)
        .anyMatch(each -> names.stream().anyMatch(each.text()::contains));
  }

  private boolean isOthers(TextSite site, FileEvidence file) {
    boolean named =
        context.byNames(site.words() + " " + LastPart.ofName(site.type())) == Owner.OTHER
            || context.words().other(LastPart.ofPath(file.file().path()));
    boolean entra = file.entra().stream().anyMatch(other -> isNear(site, other));
    boolean other = file.other().stream().anyMatch(each -> isNear(site, each));
    return named
        || (other && (site.inType() || !(entra || isClosest(site, file))))
        || (!site.inType() && onLine(file.other(), site) && !onLine(file.entra(), site));
  }

  private static boolean onLine(List<TextSite> sites, TextSite site) {
    return sites.stream().anyMatch(each -> each.line() == site.line());
  }

  /** True when an endpoint of Entra ID stands nearer than all of others. */
  private boolean isClosest(TextSite site, FileEvidence file) {
    int others = file.other().stream().mapToInt(each -> lines(site, each)).min().orElse(0);
    return uses.getOrDefault(file.file().path(), List.of()).stream()
        .anyMatch(use -> lines(site, use.site()) < others);
  }

  private static int lines(TextSite one, TextSite other) {
    return Math.abs(one.line() - other.line());
  }

  /** The endpoint in the same statement, else the one near by. */
  Optional<EndpointUse> receiver(TextSite site) {
    List<EndpointUse> here = near.getOrDefault(site.file().path(), List.of());
    return nearest(here, site, use -> use.site().statement() == site.statement())
        .or(() -> nearest(here, site, use -> isNear(site, use.site())));
  }

  private static Optional<EndpointUse> nearest(
      List<EndpointUse> uses, TextSite site, Predicate<EndpointUse> filter) {
    return uses.stream()
        .filter(filter)
        .min(Comparator.comparingInt(use -> Math.abs(use.site().line() - site.line())));
  }

  /** True when two parameters belong to one request. */
  static boolean sameRequest(RequestParameter one, RequestParameter other) {
    return one.site().file().path().equals(other.site().file().path())
        && isNear(one.site(), other.site());
  }

  /** In the same method or field; in files without a syntax tree, some lines apart. */
  static boolean isNear(TextSite site, TextSite other) {
    return site.inType()
        ? other.type().equals(site.type()) && other.member().equals(site.member())
        : Math.abs(site.line() - other.line()) <= EntraContext.NEAR;
  }

  private boolean isRequestToEntra(TextSite site, FileEvidence file, List<EndpointUse> here) {
    Owner owner = context.owner(site);
    if (!site.inType()
        && here.isEmpty()
        && file.entra().isEmpty()
        && !isOfAdal(file)
        && !asksNear(file, site, EntraContext.NEAR, words.steps())
        && !asksNear(file, site, IN_ENTRY, words.grants())) {
      // Settings of a program can be called so too: its imports and its path prove no request.
      return false;
    }
    if (hasCompanions(site, file)) {
      boolean elsewhere = !here.isEmpty() || (!uses.isEmpty() && file.other().isEmpty());
      return owner == Owner.ENTRA || (owner == Owner.UNKNOWN && elsewhere);
    }
    Set<String> names = NameWords.of(LastPart.ofName(site.type()) + " " + site.member());
    return owner == Owner.ENTRA && !Collections.disjoint(names, words.asking());
  }

  /** Copies of ADAL itself, as that of Go, keep its forms and its endpoints apart. */
  private boolean isOfAdal(FileEvidence file) {
    return Arrays.stream(file.file().path().split("/")).anyMatch(words.copies()::contains);
  }

  /** True when other parameters of a token request stand near. */
  private boolean hasCompanions(TextSite site, FileEvidence file) {
    return file.sites().stream().anyMatch(each -> isNear(site, each) && isCompanion(each));
  }

  private boolean isCompanion(TextSite site) {
    String text = site.text().toLowerCase(Locale.ROOT);
    String names = site.words().toLowerCase(Locale.ROOT);
    return words.parameters().stream()
        .anyMatch(name -> text.contains(name) || names.contains(name));
  }

  private static Version versionOf(List<EndpointUse> uses, TextSite site) {
    List<EndpointUse> inType = inType(uses, site);
    List<EndpointUse> telling = inType.isEmpty() ? uses : inType;
    boolean v2 = !telling.isEmpty() && telling.stream().noneMatch(EndpointUse::isV1);
    return v2 ? Version.V2 : Version.V1;
  }

  /**
   * Where no syntax tree shows which endpoint receives a parameter, and both versions are there,
   * version 2.0 counts only when it follows soon.
   */
  private static boolean isSure(EndpointUse use, TextSite site, List<EndpointUse> here) {
    int lines = use.site().line() - site.line();
    return site.inType()
        || use.isV1()
        || (lines >= 0 && lines <= SOON)
        || here.stream().noneMatch(EndpointUse::isV1);
  }

  private static List<EndpointUse> inType(List<EndpointUse> uses, TextSite site) {
    return uses.stream().filter(use -> use.site().type().equals(site.type())).toList();
  }

  /** The receiver, else the only token endpoint of the type around. */
  Optional<EndpointUse> tokenEndpoint(TextSite site) {
    List<EndpointUse> tokens =
        inType(uses.getOrDefault(site.file().path(), List.of()), site).stream()
            .filter(use -> use.endpoint().kind().equals("token"))
            .toList();
    return receiver(site)
        .or(() -> tokens.size() == 1 ? Optional.of(tokens.get(0)) : Optional.empty());
  }
}
