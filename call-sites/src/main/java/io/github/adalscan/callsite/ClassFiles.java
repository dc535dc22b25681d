package io.github.adalscan.callsite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The classes of a directory, by their internal names. */
final class ClassFiles {
  private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";

  private final Map<String, ClassNode> classes = new TreeMap<>();
  private final Map<String, byte[]> made = new TreeMap<>();

  void add(byte[] bytes) {
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, 0);
    classes.put(node.name, node);
  }

  void rewrite() {
    classes.values().forEach(this::giveLambdasClasses);
    classes.values().forEach(RecordMethods::writeOut);
  }

  /** Lambdas that are serializable or have several types keep their call sites. */
  private void giveLambdasClasses(ClassNode owner) {
    int number = 0;
    for (MethodNode method : owner.methods) {
      for (AbstractInsnNode instruction : method.instructions.toArray()) {
        if (instruction instanceof InvokeDynamicInsnNode site && isPlainLambda(site)) {
          String name = owner.name + "$$Lambda" + number++;
          method.instructions.set(instruction, classOf(site, name, owner));
        }
      }
    }
  }

  private static boolean isPlainLambda(InvokeDynamicInsnNode site) {
    return site.bsm.getOwner().equals(METAFACTORY) && site.bsm.getName().equals("metafactory");
  }

  /** Makes the class, and the call that takes the place of the call site. */
  private MethodInsnNode classOf(InvokeDynamicInsnNode site, String name, ClassNode owner) {
    String host = owner.nestHostClass == null ? owner.name : owner.nestHostClass;
    made.put(name, new LambdaClass(name, host, site).bytes());
    ClassNode nest = Objects.requireNonNull(classes.get(host), host);
    if (nest.nestMembers == null) {
      nest.nestMembers = new ArrayList<>();
    }
    nest.nestMembers.add(name);
    return new MethodInsnNode(Opcodes.INVOKESTATIC, name, LambdaClass.FACTORY, site.desc, false);
  }

  /** The internal names of all classes, those of lambdas among them; sorted. */
  List<String> names() {
    return Stream.concat(classes.keySet().stream(), made.keySet().stream()).sorted().toList();
  }

  void write(Path root) throws IOException {
    for (ClassNode node : List.copyOf(classes.values())) {
      ClassWriter writer = new ClassWriter(0);
      node.accept(writer);
      write(root, node.name, writer.toByteArray());
    }
    for (Map.Entry<String, byte[]> each : made.entrySet()) {
      write(root, each.getKey(), each.getValue());
    }
  }

  private static void write(Path root, String name, byte[] bytes) throws IOException {
    Path file = root.resolve(name + ".class");
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }
}
