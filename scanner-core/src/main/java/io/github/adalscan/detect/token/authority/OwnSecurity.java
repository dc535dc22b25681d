package io.github.adalscan.detect.token.authority;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.link.build.SourceLayout;
import io.github.adalscan.link.type.TypeNames;
import io.github.adalscan.source.kind.FileKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Code that takes the place of what would read the settings of Spring Security: a bean of its own,
 * or what a filter chain is given.
 *
 * @param modules that hold such code
 * @param configured modules with settings of this kind
 * @param coded modules that hold code
 */
record OwnSecurity(Set<String> modules, Set<String> configured, Set<String> coded) {
  /** Looks through a tree for code in place of settings that some files hold. */
  static OwnSecurity of(List<FileFacts> settings, boolean client, Detection detection) {
    Set<String> made = detection.catalogs().words(client ? "own-clients" : "own-decoders");
    Set<String> naming =
        detection.catalogs().words(client ? "repository-makers" : "decoder-makers");
    Set<String> modules = new HashSet<>();
    Set<String> coded = new HashSet<>();
    for (FileFacts file : detection.project().files()) {
      if (file.code().isPresent() || !file.typeUses().isEmpty()) {
        String module = SourceLayout.module(file.path());
        coded.add(module);
        if (isOwn(file, made, naming)) {
          modules.add(module);
        }
      }
    }
    if (!client) {
      detection.catalogs().words("decoder-settings").stream()
          .flatMap(name -> detection.project().callSites().named(name).stream())
          .forEach(site -> modules.add(SourceLayout.module(site.place().file().path())));
    }
    Set<String> configured = new HashSet<>();
    settings.forEach(file -> configured.add(SourceLayout.module(file.path())));
    return new OwnSecurity(modules, configured, coded);
  }

  private static boolean isOwn(FileFacts file, Set<String> made, Set<String> naming) {
    if (file.kind() != FileKind.JAVA) {
      return TypeNames.in(file).stream().map(Code::simple).anyMatch(made::contains);
    }
    return file.typeUses().stream().anyMatch(use -> Code.isNamed(use.type(), naming))
        || file.types().stream()
            .flatMap(OwnSecurity::given)
            .anyMatch(type -> Code.isNamed(type, made));
  }

  /** What a type is and makes. */
  private static Stream<TypeRef> given(TypeFacts type) {
    return Stream.concat(
        type.supertypes().stream(), type.methods().stream().map(MethodFacts::returnType));
  }

  /**
   * True when the settings of a file are read by code of its module, or by that of modules without
   * settings of their own, which others use; by any where its own folder holds no code.
   */
  boolean reads(FileFacts settings) {
    String module = SourceLayout.module(settings.path());
    return modules.contains(module)
        || (!modules.isEmpty() && !coded.contains(module))
        || modules.stream().anyMatch(other -> !configured.contains(other));
  }
}
