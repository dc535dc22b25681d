package com.adatum.daemon;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** What the daemon reads from application.yml. */
@ConfigurationProperties("adatum")
public record DaemonSettings(
    String tenant, String clientId, String graphScope, String armScope, String mailScope) {
  String authority() {
    return "https://login.microsoftonline.com/" + tenant;
  }
}
