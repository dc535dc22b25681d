package io.github.adalscan.callsite;

import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.RecordComponentNode;

/**
 * Writes out {@code hashCode} and {@code equals} of records, with the results that {@link
 * java.lang.runtime.ObjectMethods} gives. Their {@code toString} stays: few records are printed.
 */
final class RecordMethods {
  private static final String BOOTSTRAP = "java/lang/runtime/ObjectMethods";
  private static final int FACTOR = 31;

  /** Two components of the widest type, and what was computed before. */
  private static final int MAX_STACK = 6;

  /** The record and one argument. */
  private static final int MAX_LOCALS = 2;

  private static final Type OBJECTS = Type.getType(Objects.class);
  private static final Method HASH_CODE = new Method("hashCode", "()I");
  private static final Method EQUALS = new Method("equals", "(Ljava/lang/Object;)Z");

  private RecordMethods() {}

  /** Changes the methods of a record that its author did not write. */
  static void writeOut(ClassNode owner) {
    for (MethodNode method : List.copyOf(owner.methods)) {
      if (isMade(method, HASH_CODE)) {
        owner.methods.remove(method);
        hashCode(owner, replacing(owner, method));
      } else if (isMade(method, EQUALS)) {
        owner.methods.remove(method);
        equals(owner, replacing(owner, method));
      }
    }
  }

  private static boolean isMade(MethodNode method, Method wanted) {
    return method.name.equals(wanted.getName())
        && method.desc.equals(wanted.getDescriptor())
        && StreamSupport.stream(method.instructions.spliterator(), false)
            .anyMatch(
                each ->
                    each instanceof InvokeDynamicInsnNode site
                        && site.bsm.getOwner().equals(BOOTSTRAP));
  }

  private static GeneratorAdapter replacing(ClassNode owner, MethodNode old) {
    return new GeneratorAdapter(
        owner.visitMethod(old.access, old.name, old.desc, null, null),
        old.access,
        old.name,
        old.desc);
  }

  private static void hashCode(ClassNode owner, GeneratorAdapter code) {
    code.push(0);
    for (RecordComponentNode component : components(owner)) {
      Type type = Type.getType(component.descriptor);
      code.push(FACTOR);
      code.math(GeneratorAdapter.MUL, Type.INT_TYPE);
      code.loadThis();
      code.getField(self(owner), component.name, type);
      hash(type, code);
      code.math(GeneratorAdapter.ADD, Type.INT_TYPE);
    }
    finish(code);
  }

  private static void hash(Type type, GeneratorAdapter code) {
    boolean primitive = Conversion.isPrimitive(type);
    Type holder = primitive ? Conversion.boxed(type) : OBJECTS;
    Type parameter = primitive ? type : Type.getType(Object.class);
    code.invokeStatic(holder, new Method("hashCode", Type.INT_TYPE, new Type[] {parameter}));
  }

  private static void equals(ClassNode owner, GeneratorAdapter code) {
    Label different = code.newLabel();
    code.loadArg(0);
    code.instanceOf(self(owner));
    code.ifZCmp(GeneratorAdapter.EQ, different);
    for (RecordComponentNode component : components(owner)) {
      Type type = Type.getType(component.descriptor);
      code.loadThis();
      code.getField(self(owner), component.name, type);
      code.loadArg(0);
      code.checkCast(self(owner));
      code.getField(self(owner), component.name, type);
      unlessEqual(type, different, code);
    }
    code.push(true);
    code.returnValue();
    code.mark(different);
    Object[] locals = {owner.name, "java/lang/Object"};
    code.visitFrame(Opcodes.F_NEW, locals.length, locals, 0, new Object[0]);
    code.push(false);
    finish(code);
  }

  private static void unlessEqual(Type type, Label different, GeneratorAdapter code) {
    if (!Conversion.isPrimitive(type)) {
      code.invokeStatic(OBJECTS, new Method("equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z"));
      code.ifZCmp(GeneratorAdapter.EQ, different);
    } else {
      Method compare = new Method("compare", Type.INT_TYPE, new Type[] {type, type});
      code.invokeStatic(Conversion.boxed(type), compare);
      code.ifZCmp(GeneratorAdapter.NE, different);
    }
  }

  private static void finish(GeneratorAdapter code) {
    code.returnValue();
    code.visitMaxs(MAX_STACK, MAX_LOCALS);
    code.visitEnd();
  }

  /** A record without components has no list of them. */
  private static List<RecordComponentNode> components(ClassNode owner) {
    return owner.recordComponents == null ? List.of() : owner.recordComponents;
  }

  private static Type self(ClassNode owner) {
    return Type.getObjectType(owner.name);
  }
}
