package io.github.adalscan.rule.catalog;

import io.github.adalscan.rule.yaml.Fields;
import io.github.adalscan.rule.yaml.Mark;
import io.github.adalscan.rule.yaml.RuleLoadException;
import io.github.adalscan.rule.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a library with its types and members. */
final class LibraryReader {
  private LibraryReader() {}

  static Library read(Fields fields) {
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
      ApiType read = type(type, home, names, targets);
      if (byName.put(read.name(), read) != null) {
        throw new RuleLoadException(type.mark(), "type " + read.name() + " stands here again");
      }
    }
    Library library =
        new Library(
            fields.text("id"),
            fields.text("name"),
            packages,
            fields.flag("subpackages", false),
            fields.texts("keywords"),
            fields.texts("distinctive"),
            fields.texts("related"),
            byName,
            targetNames,
            fields.mappings("applications").stream().map(LibraryReader::application).toList(),
            fields.texts("buildNotes"),
            fields.texts("futureNotes"),
            placeholders(fields));
    fields.end();
    return library;
  }

  private static Application application(Fields fields) {
    Application read =
        new Application(fields.text("id"), fields.text("type"), fields.text("builder"));
    fields.end();
    return read;
  }

  private static Map<String, Placeholder> placeholders(Fields fields) {
    Map<String, Placeholder> all = new LinkedHashMap<>();
    for (Fields each : fields.mappings("placeholders")) {
      Placeholder read =
          new Placeholder(
              each.text("name"), each.text("type"), each.text("about"), each.flag("secret", false));
      each.end();
      all.put(read.name(), read);
    }
    return all;
  }

  private static Setting setting(Fields fields) {
    Setting read = new Setting(fields.text("call"), fields.text("unless", ""));
    fields.end();
    return read;
  }

  private static Map<String, String> simpleNames(List<String> qualifiedNames) {
    Map<String, String> names = new LinkedHashMap<>();
    qualifiedNames.forEach(name -> register(names, name));
    return names;
  }

  private static void register(Map<String, String> names, String qualifiedName) {
    names.put(qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1), qualifiedName);
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
    ApiType type =
        new ApiType(
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
    fields.end();
    return type;
  }

  private static Member member(YamlNode node, String service, TypeNames names, TypeNames targets) {
    if (node instanceof YamlNode.Scalar scalar) {
      Signature signature = Signature.parse(scalar.value(), scalar.mark(), names);
      return plain(signature, service);
    }
    Fields fields = Fields.of(node);
    Mark mark = fields.markOf("sig");
    Signature signature = Signature.parse(fields.text("sig"), mark, names);
    String replacement = fields.text("replacement", "");
    List<Alternative> alternatives =
        fields.mappings("or").stream().map(each -> alternative(each, targets)).toList();
    Member member =
        new Member(
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
            fields.mappings("settings").stream().map(LibraryReader::setting).toList(),
            fields.text("given", ""));
    fields.end();
    return member;
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
    Alternative read =
        new Alternative(
            fields.text("when"),
            template,
            targets.mentionedIn(template),
            fields.text("argument", ""),
            fields.text("is", ""));
    fields.end();
    return read;
  }
}
