package io.github.adalscan.detect.run;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.Detector;
import io.github.adalscan.detect.Hit;
import io.github.adalscan.detect.match.ClassNameMatcher;
import io.github.adalscan.detect.match.ConfigMatcher;
import io.github.adalscan.detect.match.DependencyMatcher;
import io.github.adalscan.detect.match.HostMatcher;
import io.github.adalscan.detect.match.MarkerMatcher;
import io.github.adalscan.detect.match.MemberMatcher;
import io.github.adalscan.detect.match.TypeMatcher;
import io.github.adalscan.detect.member.Guides;
import io.github.adalscan.rule.Match;
import io.github.adalscan.rule.Rule;
import io.github.adalscan.rule.catalog.Catalogs;
import java.util.ArrayList;
import java.util.List;

/** Finds what the match of a rule selects. */
final class MatchDetector implements Detector {
  private final Guides guides;

  MatchDetector(Catalogs catalogs) {
    this.guides = new Guides(catalogs);
  }

  @Override
  public List<Hit> detect(Rule rule, Detection detection) {
    return select(rule.match(), rule, detection);
  }

  private List<Hit> select(Match match, Rule rule, Detection detection) {
    if (match instanceof Match.TypeMatch type) {
      return new TypeMatcher(type, detection, guides).hits();
    }
    if (match instanceof Match.MemberMatch member) {
      return new MemberMatcher(member, detection, guides).hits();
    }
    if (match instanceof Match.HostMatch host) {
      return new HostMatcher(host, detection).hits();
    }
    if (match instanceof Match.ClassNameTextMatch name) {
      return new ClassNameMatcher(name, detection, guides).hits();
    }
    if (match instanceof Match.DependencyMatch dependency) {
      return new DependencyMatcher(dependency, detection).hits();
    }
    if (match instanceof Match.MarkerMatch marker) {
      return new MarkerMatcher(marker, detection).hits();
    }
    if (match instanceof Match.ConfigMatch config) {
      return new ConfigMatcher(config, detection).hits();
    }
    if (match instanceof Match.DetectorMatch analysis) {
      return Analyses.detect(analysis.detector(), rule, detection);
    }
    if (match instanceof Match.AnyOf any) {
      List<Hit> all = new ArrayList<>();
      any.alternatives().forEach(each -> all.addAll(select(each, rule, detection)));
      return all;
    }
    return List.of();
  }
}
