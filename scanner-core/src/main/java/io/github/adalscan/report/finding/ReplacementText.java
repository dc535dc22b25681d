package io.github.adalscan.report.finding;

import io.github.adalscan.model.Replacement;
import io.github.adalscan.report.text.Visible;
import java.util.ArrayList;
import java.util.List;

/** Says in lines of text what to write instead. */
public final class ReplacementText {
  /** Properties of a request that are listed; an answer with users has more than thirty. */
  private static final int MAX_RENAMED = 10;

  private ReplacementText() {}

  /** The lines, the first without indentation. */
  public static List<String> lines(Replacement replacement) {
    List<String> lines = new ArrayList<>();
    if (replacement instanceof Replacement.Code code) {
      code(code, lines);
    } else if (replacement instanceof Replacement.Request request) {
      request(request, lines);
    } else if (replacement instanceof Replacement.Dependencies dependencies) {
      dependencies.remove().forEach(each -> lines.add("remove " + Visible.of(each)));
      dependencies.add().forEach(each -> lines.add("add    " + Visible.of(each)));
      dependencies.notes().forEach(note -> lines.add("note: " + Visible.of(note)));
    } else if (replacement instanceof Replacement.Advice advice) {
      lines.add(Visible.of(advice.text()));
    }
    return lines;
  }

  private static void code(Replacement.Code code, List<String> lines) {
    code.snippet().lines().map(Visible::of).forEach(lines::add);
    List<String> imports =
        code.imports().stream()
            .filter(name -> !code.snippet().contains("import " + name + ";"))
            .toList();
    if (!imports.isEmpty()) {
      lines.add("imports: " + String.join(", ", imports));
    }
    code.notes().forEach(note -> lines.add("note: " + Visible.of(note)));
  }

  private static void request(Replacement.Request request, List<String> lines) {
    add("", request.request(), lines);
    boolean plain = request.expression().equals('"' + request.request() + '"');
    add("as code: ", plain ? "" : request.expression(), lines);
    if (!request.permissions().delegated().isEmpty()) {
      lines.add("delegated permission: " + String.join(" or ", request.permissions().delegated()));
    }
    if (!request.permissions().application().isEmpty()) {
      lines.add(
          "application permission: " + String.join(" or ", request.permissions().application()));
    }
    List<String> renamed = request.renamedProperties();
    renamed.stream().limit(MAX_RENAMED).forEach(each -> add("renamed: ", each, lines));
    if (renamed.size() > MAX_RENAMED) {
      lines.add("renamed: " + (renamed.size() - MAX_RENAMED) + " more, all of them with -f json");
    }
    request.checks().forEach(each -> add("check: ", each, lines));
  }

  private static void add(String label, String text, List<String> lines) {
    if (!text.isEmpty()) {
      lines.add(label + Visible.of(text));
    }
  }
}
