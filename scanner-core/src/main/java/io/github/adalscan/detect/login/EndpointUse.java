package io.github.adalscan.detect.login;

import io.github.adalscan.detect.text.TextSite;
import io.github.adalscan.graph.login.LoginEndpoint;
import io.github.adalscan.model.Region;
import io.github.adalscan.model.Step;
import java.util.List;

/**
 * An endpoint of Microsoft Entra ID in a text of the tree.
 *
 * @param site the literal that holds its path
 * @param endpoint as far as its address can be put together
 * @param trail the way to the place where it is put together
 */
record EndpointUse(TextSite site, LoginEndpoint endpoint, List<Step> trail) {
  /** The address, where the literal holds it as it is; else the whole literal. */
  Region region() {
    String part = site.text().contains(endpoint.address()) ? endpoint.address() : endpoint.path();
    int at = site.text().indexOf(part);
    return at < 0 ? site.region() : site.region(at, at + part.length());
  }

  /** Of the file. */
  String path() {
    return site.file().path();
  }

  /** True when the other tells more of the same place: two readers can give one literal. */
  boolean isPartOf(EndpointUse other) {
    // Cheap questions first: a file may hold thousands.
    return site.region().overlaps(other.site().region())
        && path().equals(other.path())
        && endpoint.base().length() < other.endpoint().base().length()
        && region().overlaps(other.region());
  }

  boolean isV1() {
    return endpoint.version() == LoginEndpoint.Version.V1;
  }
}
