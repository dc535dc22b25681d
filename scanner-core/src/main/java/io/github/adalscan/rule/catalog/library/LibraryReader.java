package io.github.adalscan.rule.catalog.library;

import io.github.adalscan.model.LastPart;
import io.github.adalscan.rule.yaml.Fields;
import io.github.adalscan.rule.yaml.Mark;
import io.github.adalscan.rule.yaml.RuleLoadException;
import io.github.adalscan.rule.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a library with its types and members. */
public final class LibraryReader {
  private LibraryReader() {}

  /**
   * Reads a library with its types and members.
   *
   * @throws RuleLoadException when a type stands twice or names one that is not known
   */
  public static Library read(Fields fields) {
    List<String> packages = fields.texts("packages");
    String home = packages.isEmpty() ? "" : packages.get(0);
    List<Fields> types = fields.mappings("types");
    Map<String, String> known = simpleNames(fields.texts("imports"));
    types.forEach(type -> register(known, qualified(type.text("name"), home)));
    TypeNames names = new TypeNames(known);
    Map<String, String> targetNames = simpleNames(fields.texts("targets"));
    TypeNames targets = new TypeNames(targetNames);
    Map<String, ApiType> byName = new LinkedHashMap<>();
    for (Fields type : types) {
      ApiType read = type.read(each -> type(each, home, names, targets));
      if (byName.put(read.name(), read) != null) {
        throw new RuleLoadException(type.mark(), "type " + read.name() + " stands here again");
      }
    }
    return new Library(
        fields.text("id"),
        fields.text("name"),
        packages,
        fields.flag("subpackages", false),
        fields.texts("keywords"),
        fields.texts("distinctive"),
        fields.texts("related"),
        byName,
        targetNames,
        fields.each("applications", LibraryReader::application),
        fields.texts("buildNotes"),
        fields.texts("futureNotes"),
        placeholders(fields));
  }

  private static Application application(Fields fields) {
    return new Application(fields.text("id"), fields.text("type"), fields.text("builder"));
  }

  private static Map<String, Placeholder> placeholders(Fields fields) {
    Map<String, Placeholder> all = new LinkedHashMap<>();
    fields
        .each("placeholders", LibraryReader::placeholder)
        .forEach(read -> all.put(read.name(), read));
    return all;
  }

  private static Placeholder placeholder(Fields fields) {
    return new Placeholder(
        fields.text("name"),
        fields.text("type"),
        fields.text("about"),
        fields.flag("secret", false));
  }

  private static Setting setting(Fields fields) {
    return new Setting(fields.text("call"), fields.text("unless", ""));
  }

  private static Map<String, String> simpleNames(List<String> qualifiedNames) {
    Map<String, String> names = new LinkedHashMap<>();
    qualifiedNames.forEach(name -> register(names, name));
    return names;
  }

  private static void register(Map<String, String> names, String qualifiedName) {
    names.put(LastPart.ofName(qualifiedName), qualifiedName);
  }

  /** A name that begins with a capital letter is relative to the library's first package. */
  private static String qualified(String name, String home) {
    return Character.isUpperCase(name.charAt(0)) ? home + "." + name : name;
  }

  private static ApiType type(Fields fields, String home, TypeNames names, TypeNames targets) {
    String service = fields.text("service", "");
    String replacement = fields.text("replacement", "");
    List<String> supertypes = new ArrayList<>();
    for (String supertype : fields.texts("extends")) {
      supertypes.add(names.qualify(supertype, fields.markOf("extends")));
    }
    List<Member> members = new ArrayList<>();
    for (YamlNode member : fields.nodes("members")) {
      members.add(member(member, service, names, targets));
    }
    return new ApiType(
        qualified(fields.text("name"), home),
        supertypes,
        service,
        fields.flag("internal", false),
        replacement,
        targets.mentionedIn(replacement),
        fields.flag("mechanical", false),
        fields.text("why", ""),
        fields.text("versions", ""),
        members);
  }

  private static Member member(YamlNode node, String service, TypeNames names, TypeNames targets) {
    if (node instanceof YamlNode.Scalar scalar) {
      Signature signature = Signature.parse(scalar.value(), scalar.mark(), names);
      return plain(signature, service);
    }
    return Fields.of(node).read(fields -> member(fields, service, names, targets));
  }

  private static Member member(Fields fields, String service, TypeNames names, TypeNames targets) {
    Mark mark = fields.markOf("sig");
    Signature signature = Signature.parse(fields.text("sig"), mark, names);
    String replacement = fields.text("replacement", "");
    List<Alternative> alternatives = fields.each("or", each -> alternative(each, targets));
    return new Member(
        signature.name(),
        signature.kind(),
        signature.parameters(),
        signature.returnType(),
        fields.text("service", service),
        replacement,
        targets.mentionedIn(replacement),
        alternatives,
        fields.flag("mechanical", false),
        fields.text("why", ""),
        fields.text("versions", ""),
        fields.each("settings", LibraryReader::setting),
        fields.text("given", ""));
  }

  private static Member plain(Signature signature, String service) {
    return new Member(
        signature.name(),
        signature.kind(),
        signature.parameters(),
        signature.returnType(),
        service,
        "",
        List.of(),
        List.of(),
        false,
        "",
        "",
        List.of(),
        "");
  }

  private static Alternative alternative(Fields fields, TypeNames targets) {
    String template = fields.text("replacement");
    return new Alternative(
        fields.text("when"),
        template,
        targets.mentionedIn(template),
        fields.text("argument", ""),
        fields.text("is", ""));
  }
}
