package io.github.adalscan.report.finding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.report.text.Json;

/** Writes what to write instead as JSON. */
public final class ReplacementJson {
  private ReplacementJson() {}

  /** The members of a replacement; which there are depends on its kind. */
  public static ObjectNode of(Replacement replacement) {
    ObjectNode node = Json.object();
    if (replacement instanceof Replacement.Code code) {
      node.put("snippet", code.snippet());
      node.set("imports", Json.texts(code.imports()));
      node.put("effort", code.effort().id());
      node.set("notes", Json.texts(code.notes()));
    } else if (replacement instanceof Replacement.Request request) {
      request(request, node);
    } else if (replacement instanceof Replacement.Dependencies dependencies) {
      node.set("remove", Json.texts(dependencies.remove()));
      node.set("add", Json.texts(dependencies.add()));
      node.put("effort", dependencies.effort().id());
      node.set("notes", Json.texts(dependencies.notes()));
    } else if (replacement instanceof Replacement.Advice advice) {
      node.put("advice", advice.text());
      node.put("effort", advice.effort().id());
    }
    return node;
  }

  private static void request(Replacement.Request request, ObjectNode node) {
    node.put("request", request.request());
    node.put("expression", request.expression());
    node.put("effort", request.effort().id());
    node.set("checks", Json.texts(request.checks()));
    ObjectNode permissions = node.putObject("permissions");
    permissions.set("delegated", Json.texts(request.permissions().delegated()));
    permissions.set("application", Json.texts(request.permissions().application()));
    node.set("renamedProperties", Json.texts(request.renamedProperties()));
  }
}
