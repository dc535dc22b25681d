package io.github.adalscan.link.member;

import io.github.adalscan.link.place.Declared;
import io.github.adalscan.model.FileContext;
import java.util.List;

/** Tells the code of the product from that of its tests, which passes made-up values. */
final class TestCode {
  private TestCode() {}

  /** True for a type that is no part of tests. */
  static boolean isProduct(Declared type) {
    return type.file().context() != FileContext.TEST;
  }

  /** The calls that no test makes. */
  static List<CallSites.Site> without(List<CallSites.Site> sites) {
    return sites.stream().filter(site -> isProduct(site.place().owner())).toList();
  }
}
