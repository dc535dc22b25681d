package io.github.adalscan.token.call;

import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.model.Bound;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.token.request.Addresses;
import io.github.adalscan.token.request.HeaderSites;
import io.github.adalscan.token.request.RequestSlice;
import io.github.adalscan.token.request.RequestWords;
import io.github.adalscan.token.request.SentRequests;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Requests that calls send, with or without a token that the tree shows. */
public final class BareRequests {
  private static final int MAX_SENT = 2000;

  private final ProjectFacts project;
  private final HeaderSites sites;
  private final SentRequests sent;
  private final Addresses addresses;
  private int looked;

  /** Nothing is looked for yet. */
  public BareRequests(ProjectFacts project, Catalogs catalogs) {
    RequestWords words = RequestWords.of(catalogs);
    this.project = project;
    this.sites = new HeaderSites(project, words);
    this.sent = new SentRequests(words);
    this.addresses = new Addresses(project, catalogs);
  }

  /** Every one, in the order of the calls. */
  public List<SentRequests.Sent> all() {
    Set<SentRequests.Sent> all = new LinkedHashSet<>();
    for (String name : sites.words().sending()) {
      for (CallSites.Site site : project.callSites().named(name)) {
        if (sent.sends(site)) {
          add(site, all);
        }
      }
    }
    return List.copyOf(all);
  }

  private void add(CallSites.Site site, Set<SentRequests.Sent> all) {
    for (Scene scene : project.scenes().of(site.place())) {
      if (!project.within(++looked, MAX_SENT, Bound.SLICES)) {
        return;
      }
      Closure call = new Closure(site.expr(), scene);
      all.addAll(sent.of(call, new RequestSlice(project, sites, call), addresses));
    }
  }
}
