package io.github.adalscan.detect.token.permission;

import io.github.adalscan.graph.permission.CallPermissions;
import io.github.adalscan.graph.permission.CallPermissions.Needed;
import io.github.adalscan.graph.permission.PermissionNames.Kind;
import io.github.adalscan.model.PermissionNeeds.Call;
import io.github.adalscan.model.PermissionNeeds.Token;
import io.github.adalscan.rule.catalog.graph.GraphCatalog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Sets of permissions for several calls. */
final class PermissionSets {
  private PermissionSets() {}

  /** The least permissions of all calls that tokens of one kind may make, sorted. */
  static List<String> least(List<Call> calls, boolean application) {
    Set<String> all = new TreeSet<>();
    of(calls, application)
        .forEach(call -> all.addAll(application ? call.application() : call.delegated()));
    return List.copyOf(all);
  }

  /** The least permissions of the calls that none of these allows, sorted. */
  static List<String> missing(List<Call> calls, boolean application, Collection<String> held) {
    Set<String> all = new TreeSet<>();
    for (Call call : of(calls, application)) {
      Needed needed = needed(call, application);
      if (needed.listed() && !needed.coveredBy(held)) {
        all.addAll(needed.least());
      }
    }
    return List.copyOf(all);
  }

  /** Those without which the same calls are allowed, the broadest left out first; sorted. */
  static List<String> unused(List<Call> calls, boolean application, Collection<String> held) {
    List<String> rest = new ArrayList<>(held);
    rest.sort(
        Comparator.comparingInt(PermissionSets::level).reversed().thenComparing(name -> name));
    Set<String> unused = new TreeSet<>();
    for (String name : List.copyOf(rest)) {
      List<String> without = rest.stream().filter(other -> !other.equals(name)).toList();
      if (allowed(calls, application, without).equals(allowed(calls, application, rest))) {
        unused.add(name);
        rest.remove(name);
      }
    }
    return List.copyOf(unused);
  }

  private static int level(String name) {
    return GraphCatalog.permissionNames()
        .find(name)
        .flatMap(known -> known.application().or(known::delegated))
        .map(Kind::level)
        .orElse(0);
  }

  private static List<Call> allowed(List<Call> calls, boolean application, List<String> held) {
    return of(calls, application).stream()
        .filter(call -> needed(call, application).coveredBy(held))
        .toList();
  }

  /** True when tokens of that kind may make one of the calls. */
  static boolean concern(List<Call> calls, boolean application) {
    return !of(calls, application).isEmpty();
  }

  private static List<Call> of(List<Call> calls, boolean application) {
    Token other = application ? Token.USER : Token.APPLICATION;
    return calls.stream().filter(call -> call.token() != other).toList();
  }

  private static Needed needed(Call call, boolean application) {
    if (call.note().equals(PasswordProfiles.NOTE)) {
      return PasswordProfiles.needed(application);
    }
    CallPermissions all = GraphCatalog.permissions().find(call.method(), call.path());
    return application ? all.application() : all.delegated();
  }
}
