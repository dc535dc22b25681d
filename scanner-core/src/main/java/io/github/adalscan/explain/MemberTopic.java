package io.github.adalscan.explain;

import io.github.adalscan.model.Explanation;
import io.github.adalscan.model.Explanation.Section;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.library.Alternative;
import io.github.adalscan.rule.catalog.library.ApiType;
import io.github.adalscan.rule.catalog.library.Library;
import io.github.adalscan.rule.catalog.library.Member;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A type or member of a library that is replaced: {@code AuthenticationContext.acquireToken}. */
final class MemberTopic implements Topic {
  private final Catalogs catalogs;

  MemberTopic(Catalogs catalogs) {
    this.catalogs = catalogs;
  }

  @Override
  public Optional<Explanation> explain(String question) {
    int arguments = question.indexOf('(');
    String call = arguments < 0 ? question : question.substring(0, arguments);
    String name = call.replace("new ", "").replace('#', '.').strip();
    for (Library library : catalogs.libraries().values()) {
      for (ApiType type : library.allTypes()) {
        Optional<String> rest = rest(name, type);
        if (rest.isPresent()) {
          return of(library, type, rest.get());
        }
      }
    }
    return alone(name);
  }

  /** A member without its type. */
  private Optional<Explanation> alone(String name) {
    return catalogs.libraries().values().stream()
        .flatMap(
            library ->
                library.allTypes().stream()
                    .filter(type -> type.members().stream().anyMatch(m -> m.name().equals(name)))
                    .flatMap(type -> of(library, type, name).stream()))
        .findFirst();
  }

  /** What stands behind the name of the type; a member alone counts where its name is telling. */
  private static Optional<String> rest(String name, ApiType type) {
    for (String own : List.of(type.name(), type.simpleName())) {
      if (name.equalsIgnoreCase(own)) {
        return Optional.of("");
      }
      if (name.regionMatches(true, 0, own + ".", 0, own.length() + 1)) {
        return Optional.of(name.substring(own.length() + 1));
      }
    }
    return Optional.empty();
  }

  private static Optional<Explanation> of(Library library, ApiType type, String member) {
    List<Member> members =
        type.members().stream()
            .filter(m -> member.isEmpty() || title(m, type).startsWith(member + "("))
            .toList();
    if (!member.isEmpty() && members.isEmpty()) {
      return Optional.empty();
    }
    List<Section> sections = new ArrayList<>();
    if (member.isEmpty()) {
      sections.add(new Section("Instead of the type", typeLines(type)));
    }
    members.forEach(m -> sections.add(new Section(title(m, type), memberLines(m))));
    String topic = type.simpleName() + (member.isEmpty() ? "" : "." + member);
    return Optional.of(
        new Explanation(topic, library.name() + ", " + type.name(), sections, Optional.empty()));
  }

  private static List<String> typeLines(ApiType type) {
    List<String> lines = new ArrayList<>();
    lines.add(type.replacement().isEmpty() ? "there is none" : type.replacement());
    type.imports().forEach(each -> lines.add("import " + each));
    note(type.why(), lines);
    return lines;
  }

  private static List<String> memberLines(Member member) {
    List<String> lines = new ArrayList<>();
    lines.addAll(
        member.replacement().isEmpty()
            ? List.of("by hand")
            : member.replacement().strip().lines().toList());
    for (Alternative other : member.alternatives()) {
      lines.add("when " + other.when() + ":");
      other.template().strip().lines().forEach(lines::add);
    }
    note(member.why(), lines);
    return lines;
  }

  private static void note(String why, List<String> lines) {
    if (!why.isEmpty()) {
      lines.add("note: " + why);
    }
  }

  private static String title(Member member, ApiType type) {
    String name = member.name().equals(Member.CONSTRUCTOR) ? type.simpleName() : member.name();
    return name
        + member.parameters().stream()
            .map(p -> LastPart.ofName(p.type()) + " " + p.name())
            .collect(Collectors.joining(", ", "(", ")"));
  }

  @Override
  public Collection<String> names() {
    TreeSet<String> names = new TreeSet<>();
    for (Library library : catalogs.libraries().values()) {
      for (ApiType type : library.allTypes()) {
        names.add(type.simpleName());
        type.members().stream()
            .filter(m -> !m.name().equals(Member.CONSTRUCTOR))
            .forEach(
                m -> {
                  names.add(m.name());
                  names.add(type.simpleName() + "." + m.name());
                });
      }
    }
    return names;
  }
}
