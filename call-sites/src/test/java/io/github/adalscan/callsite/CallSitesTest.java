package io.github.adalscan.callsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Code with classes in place of lambdas does what it did. */
class CallSitesTest {
  private static final String SHAPES = Shapes.class.getName();

  @TempDir private Path folder;
  private Path from;
  private Path to;

  @BeforeEach
  void classes() throws IOException, URISyntaxException {
    from = folder.resolve("from");
    to = folder.resolve("to");
    Path compiled = Path.of(Shapes.class.getResource("Shapes.class").toURI()).getParent();
    Path packageFolder = from.resolve(Shapes.class.getPackageName().replace('.', '/'));
    Files.createDirectories(packageFolder);
    try (Stream<Path> all = Files.list(compiled)) {
      for (Path each : all.filter(file -> name(file).startsWith("Shapes")).toList()) {
        Files.copy(each, packageFolder.resolve(name(each)));
      }
    }
    Files.createDirectories(from.resolve("data"));
    Files.writeString(from.resolve("data/kept.txt"), "as it is");
    CallSites.main(
        new String[] {from.toString(), to.toString(), folder.resolve("names").toString()});
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  @Test
  void theResultsAreTheSame() throws Exception {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {to.toUri().toURL()}, null)) {
      Object made = loader.loadClass(SHAPES).getDeclaredConstructor().newInstance();
      assertThat(((Supplier<?>) made).get()).isEqualTo(new Shapes().get());
      assertThat(new Shapes().get()).hasSize(29);
    }
  }

  @Test
  void onlyTheSerializableLambdaKeepsItsCallSite() throws IOException {
    assertThat(callSites(from)).hasSizeGreaterThan(25);
    assertThat(callSites(to)).containsOnly("altMetafactory");
    assertThat(folder.resolve("names"))
        .content()
        .contains(Shapes.class.getName().replace('.', '/') + "\n")
        .contains(Shapes.class.getName().replace('.', '/') + "$$Lambda0\n");
  }

  /** Which factories of lambdas the classes call. */
  private static List<String> callSites(Path root) throws IOException {
    List<String> factories = new ArrayList<>();
    for (byte[] bytes : contents(root, ".class").values()) {
      ClassNode node = new ClassNode();
      new ClassReader(bytes).accept(node, 0);
      node.methods.forEach(
          method ->
              method.instructions.forEach(
                  each -> {
                    if (each instanceof InvokeDynamicInsnNode site
                        && site.bsm.getOwner().endsWith("LambdaMetafactory")) {
                      factories.add(site.bsm.getName());
                    }
                  }));
    }
    return factories;
  }

  private static Map<String, byte[]> contents(Path root, String end) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file :
          all.filter(Files::isRegularFile).filter(path -> path.toString().endsWith(end)).toList()) {
        contents.put(root.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return contents;
  }

  @Test
  void theSameComesOutAgainAndOtherFilesAreCopied() throws IOException {
    Map<String, byte[]> first = contents(to, "");
    Files.writeString(to.resolve("stale.class"), "of an earlier build");
    CallSites.rewrite(from, to);
    Map<String, byte[]> second = contents(to, "");
    assertThat(second.keySet()).isEqualTo(first.keySet());
    second.forEach((file, bytes) -> assertThat(bytes).as(file).isEqualTo(first.get(file)));
    assertThat(to.resolve("data/kept.txt")).hasContent("as it is");
  }
}
