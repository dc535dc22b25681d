package io.github.adalscan.graph.address;

import io.github.adalscan.model.Effort;
import java.util.Optional;

/**
 * A host of Azure AD Graph.
 *
 * @param host in lower case
 * @param target the host of Microsoft Graph; empty when there is none
 * @param check a sentence; may be empty
 */
public record SourceHost(
    String host, String cloud, Optional<String> target, Effort effort, String check) {}
