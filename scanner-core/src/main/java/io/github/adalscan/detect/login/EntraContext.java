package io.github.adalscan.detect.login;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.text.TextSite;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.graph.address.HostFinder;
import io.github.adalscan.graph.login.LoginEndpoint.Owner;
import io.github.adalscan.graph.login.LoginEndpoints;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.rule.catalog.api.LoginHost;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Decides whose an OAuth endpoint is where its own text does not tell: names beside it, hosts in
 * the same statement, method, type and file, in that order.
 */
final class EntraContext {
  /** How far apart lines belong together in files without a syntax tree. */
  static final int NEAR = 25;

  /** The pieces of one address, which some languages join without a sign. */
  private static final int IN_ADDRESS = 2;

  /** And those of one request. */
  private static final int IN_REQUEST = 10;

  private static final Pattern RESOURCE = parameter("resource");

  /** Servers of others that know a parameter of that name ask for a proof as well. */
  private static final Pattern PROOF = Pattern.compile("code_challenge");

  private static final Pattern CLIENT = parameter("client_id");

  private final ProviderWords words;
  private final HostFinder hosts;
  private final LoginEndpoints endpoints;
  private final Map<String, FileEvidence> files = new HashMap<>();

  EntraContext(Detection detection, ProviderWords words) {
    List<String> names = detection.catalogs().loginHosts().stream().map(LoginHost::host).toList();
    this.words = words;
    this.hosts = new HostFinder(names);
    this.endpoints = detection.resources().endpoints();
    for (FileFacts file : detection.project().files()) {
      files.put(file.path(), FileEvidence.of(file, detection, hosts, endpoints, words));
    }
  }

  /** A parameter by its name alone, or in a query. */
  private static Pattern parameter(String name) {
    return Pattern.compile("^" + name + "$|(?:^|[?&])" + name + "=");
  }

  Collection<FileEvidence> evidence() {
    return files.values().stream()
        .sorted(Comparator.comparing(each -> each.file().path()))
        .toList();
  }

  LoginEndpoints endpoints() {
    return endpoints;
  }

  ProviderWords words() {
    return words;
  }

  /** Whose endpoint a text means that does not name its host. */
  Owner owner(TextSite site) {
    FileEvidence file = files.get(site.file().path());
    if (file == null) {
      return Owner.UNKNOWN;
    }
    List<Owner> decisions = new ArrayList<>();
    decisions.add(byNames(site.words()));
    decisions.add(byHosts(file, other -> other.statement() == site.statement()));
    if (site.inType()) {
      decisions.add(byHosts(file, other -> sameMember(site, other)));
      decisions.add(byNames(LastPart.ofName(site.type())));
      decisions.add(byHosts(file, other -> other.type().equals(site.type())));
    } else {
      decisions.add(byHosts(file, other -> Math.abs(other.line() - site.line()) <= IN_ADDRESS));
      decisions.add(byHosts(file, other -> Math.abs(other.line() - site.line()) <= NEAR));
    }
    decisions.add(byNames(LastPart.ofPath(file.file().path())));
    decisions.add(byHosts(file, other -> true));
    decisions.add(byNames(file.file().path()));
    decisions.add(byImports(file.file()));
    return decisions.stream()
        .filter(owner -> owner != Owner.UNKNOWN)
        .findFirst()
        .orElse(Owner.UNKNOWN);
  }

  /** Whose hosts a file names. */
  Owner owner(FileFacts file) {
    FileEvidence evidence = files.get(file.path());
    return evidence == null ? Owner.UNKNOWN : byHosts(evidence, other -> true);
  }

  private static boolean sameMember(TextSite site, TextSite other) {
    return other.type().equals(site.type()) && other.member().equals(site.member());
  }

  /** Others come first: a name such as AzureManagedIdentity holds both. */
  Owner byNames(String names) {
    if (words.other(names)) {
      return Owner.OTHER;
    }
    return words.entra(names) ? Owner.ENTRA : Owner.UNKNOWN;
  }

  /** Libraries of Microsoft Entra ID that the file takes in. */
  private Owner byImports(FileFacts file) {
    boolean entra =
        file.typeUses().stream().anyMatch(use -> words.entra(use.type().name()))
            || file.markers().stream().anyMatch(marker -> words.entra(marker.name()));
    return entra ? Owner.ENTRA : Owner.UNKNOWN;
  }

  private static Owner byHosts(FileEvidence file, Predicate<TextSite> near) {
    boolean entra = file.entra().stream().anyMatch(near);
    boolean other = file.other().stream().anyMatch(near);
    if (entra == other) {
      return Owner.UNKNOWN;
    }
    return entra ? Owner.ENTRA : Owner.OTHER;
  }

  /**
   * True when the parameter of version 1, and the client's id, stand near in a file that names no
   * other provider.
   */
  boolean asksForResource(TextSite site) {
    FileEvidence file = files.get(site.file().path());
    return file != null
        && file.other().isEmpty()
        && holdsNear(file, site, RESOURCE)
        && holdsNear(file, site, CLIENT)
        && !holdsNear(file, site, PROOF);
  }

  private static boolean holdsNear(FileEvidence file, TextSite site, Pattern wanted) {
    return file.sites().stream()
        .filter(each -> Math.abs(each.line() - site.line()) <= IN_REQUEST)
        .anyMatch(each -> wanted.matcher(each.text()).find());
  }

  /** True when some file of the tree names a login host of Microsoft Entra ID. */
  boolean entraInTree() {
    return files.values().stream().anyMatch(file -> !file.entra().isEmpty());
  }
}
