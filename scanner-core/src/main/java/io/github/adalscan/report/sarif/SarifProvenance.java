package io.github.adalscan.report.sarif;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.report.options.SarifOptions;
import io.github.adalscan.report.text.Visible;
import io.github.adalscan.source.checkout.Checkout;

/** Where the sources come from and what paths are relative to. */
final class SarifProvenance {
  private SarifProvenance() {}

  static void add(Checkout checkout, SarifOptions options, ObjectNode run) {
    checkout.repository().ifPresent(address -> repository(address, checkout, run));
    ObjectNode base = run.putObject("originalUriBaseIds").putObject(SarifArtifacts.BASE);
    options.absoluteBase().ifPresent(address -> base.put("uri", address));
    base.putObject("description").put("text", "The root of the paths of this file.");
  }

  private static void repository(String address, Checkout checkout, ObjectNode run) {
    ObjectNode version = run.putArray("versionControlProvenance").addObject();
    version.put("repositoryUri", address);
    checkout.revision().ifPresent(revision -> version.put("revisionId", revision));
    checkout.branch().ifPresent(branch -> version.put("branch", Visible.characters(branch)));
    version.putObject("mappedTo").put("uriBaseId", SarifArtifacts.BASE);
  }
}
