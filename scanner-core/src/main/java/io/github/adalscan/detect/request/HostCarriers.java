package io.github.adalscan.detect.request;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.model.Bound;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Names of fields and methods that can carry a host: by them it is told cheaply which expressions
 * are worth following.
 */
public final class HostCarriers {
  /** By which those of some hosts are remembered. */
  private record Key(List<String> hosts) {}

  /** Constants of constants of constants. */
  private static final int MAX_ROUNDS = 3;

  /**
   * A host as code takes it apart.
   *
   * @param first the label before the first dot
   * @param rest what is behind that dot
   */
  private record Domain(String first, String rest) {
    static Domain of(String host) {
      int dot = host.indexOf('.');
      return new Domain(host.substring(0, dot), host.substring(dot + 1));
    }

    /** True where a dot of a text is the first one of {@code rest}, and no other host's. */
    boolean isAround(int dot, String text) {
      int start = dot - rest.indexOf('.');
      return text.regionMatches(true, start, rest, 0, rest.length()) && mayFollow(start, text);
    }

    /** False behind the label of another host: {@code login.} before {@code windows.net}. */
    private boolean mayFollow(int start, String text) {
      int end = start - 1;
      if (end < 0 || text.charAt(end) != '.') {
        return true;
      }
      int label = end;
      while (label > 0 && isLabel(text.charAt(label - 1))) {
        label--;
      }
      boolean inserted = label > 0 && INSERTED.indexOf(text.charAt(label - 1)) >= 0;
      boolean tail = label == 0 && first.endsWith(text.substring(0, end));
      return label == end || inserted || tail || text.substring(label, end).equalsIgnoreCase(first);
    }

    private static boolean isLabel(char c) {
      return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }
  }

  /** What begins a placeholder, or an encoded character, that looks like a label. */
  private static final String INSERTED = "%$\\";

  private final List<Domain> domains;
  private final Set<String> names = new HashSet<>();

  private HostCarriers(List<String> hosts) {
    this.domains = hosts.stream().map(Domain::of).toList();
  }

  /** The carriers of a project; found once for all who ask. */
  public static HostCarriers of(Detection detection, List<String> hosts) {
    return detection
        .memo()
        .get(new Key(hosts), HostCarriers.class, () -> read(detection.project(), hosts));
  }

  private static HostCarriers read(ProjectFacts project, List<String> hosts) {
    HostCarriers carriers = new HostCarriers(hosts);
    int before = -1;
    for (int round = 1; carriers.names.size() != before; round++) {
      if (!project.within(round, MAX_ROUNDS, Bound.DEPTH)) {
        break;
      }
      before = carriers.names.size();
      project.files().forEach(carriers::read);
    }
    return carriers;
  }

  private void read(FileFacts file) {
    file.config().stream()
        .filter(entry -> isDomain(entry.value()))
        .forEach(entry -> names.add(entry.key()));
    file.code().ifPresent(unit -> unit.types().forEach(this::read));
  }

  private void read(TypeFacts type) {
    for (FieldFacts field : type.fields()) {
      boolean configured =
          field.annotations().stream()
              .flatMap(annotation -> annotation.values().values().stream())
              .anyMatch(this::carries);
      if (configured || field.initializer().filter(this::carries).isPresent()) {
        names.add(field.name());
      }
    }
    type.methods().forEach(this::read);
  }

  private void read(MethodFacts method) {
    for (Event event : method.events()) {
      if (event instanceof Event.Return returned && carries(returned.value())) {
        names.add(method.name());
      } else if (event instanceof Event.Assign assign && carries(assign.value())) {
        addTarget(assign.target());
      } else if (event instanceof Event.Evaluate evaluate && carries(evaluate.value())) {
        built(evaluate.value()).ifPresent(this::addTarget);
      }
    }
  }

  /** The builder that a statement lengthens: {@code sb} of {@code sb.append(x).append(y);}. */
  private static Optional<Expr> built(Expr expr) {
    Expr current = expr;
    while (current instanceof Expr.Call call && call.receiver().isPresent()) {
      current = call.receiver().get();
    }
    return current == expr ? Optional.empty() : Optional.of(current);
  }

  private void addTarget(Expr target) {
    if (target instanceof Expr.FieldRef field) {
      names.add(field.name());
    } else if (target instanceof Expr.VariableRef variable) {
      names.add(variable.name());
    }
  }

  /** True when an expression holds a domain, or names something that does. */
  public boolean carries(Expr expr) {
    boolean here =
        expr instanceof Expr.Literal literal
            ? literal.isText() && (isDomain(literal.value()) || isKey(literal.value()))
            : (expr instanceof Expr.FieldRef field && names.contains(field.name()))
                || (expr instanceof Expr.VariableRef variable && names.contains(variable.name()))
                || (expr instanceof Expr.Call call && names.contains(call.name()));
    if (here) {
      return true;
    }
    for (Expr child : expr.children()) {
      if (carries(child)) {
        return true;
      }
    }
    return false;
  }

  /** True for a call of a method that returns a domain. */
  boolean isCarrier(Expr expr) {
    return expr instanceof Expr.Call call && names.contains(call.name());
  }

  private boolean isDomain(String text) {
    // Every domain has a dot, and few texts have many.
    for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
      for (Domain domain : domains) {
        if (domain.isAround(dot, text)) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@code "graph.url"} or {@code "${graph.url:default}"}. */
  private boolean isKey(String text) {
    if (!text.startsWith("${")) {
      return names.contains(text);
    }
    int end = 2;
    while (end < text.length() && text.charAt(end) != '}' && text.charAt(end) != ':') {
      end++;
    }
    return names.contains(text.substring(2, end));
  }
}
