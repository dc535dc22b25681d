package io.github.adalscan.callsite;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * The class of one lambda: it keeps what the lambda captures and calls the method that holds its
 * body. As a member of the same nest it may call private methods.
 */
final class LambdaClass {
  /** The static method that makes an object; its descriptor is that of the call site. */
  static final String FACTORY = "of";

  private static final Type OBJECT = Type.getType(Object.class);

  private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
  private final Type self;
  private final String host;
  private final InvokeDynamicInsnNode site;
  private final Type[] captured;
  private final Type erased;
  private final Type specialized;
  private final Handle body;

  /**
   * The class of a call site.
   *
   * @param name of the class, internal
   * @param host of its nest, internal
   */
  LambdaClass(String name, String host, InvokeDynamicInsnNode site) {
    this.self = Type.getObjectType(name);
    this.host = host;
    this.site = site;
    this.captured = Type.getArgumentTypes(site.desc);
    this.erased = (Type) site.bsmArgs[0];
    this.body = (Handle) site.bsmArgs[1];
    this.specialized = (Type) site.bsmArgs[2];
  }

  byte[] bytes() {
    int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
    String type = Type.getReturnType(site.desc).getInternalName();
    writer.visit(
        Opcodes.V17, access, self.getInternalName(), null, OBJECT.getInternalName(), type(type));
    writer.visitNestHost(host);
    for (int i = 0; i < captured.length; i++) {
      int field = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
      writer.visitField(field, field(i), captured[i].getDescriptor(), null, null).visitEnd();
    }
    constructor();
    factory();
    method();
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static String[] type(String name) {
    return new String[] {name};
  }

  private static String field(int number) {
    return "captured" + number;
  }

  private Method initializer() {
    return new Method("<init>", Type.VOID_TYPE, captured);
  }

  private GeneratorAdapter code(int access, Method method) {
    return new GeneratorAdapter(access, method, null, null, writer);
  }

  private void constructor() {
    GeneratorAdapter code = code(Opcodes.ACC_PRIVATE, initializer());
    code.loadThis();
    code.invokeConstructor(OBJECT, new Method("<init>", "()V"));
    for (int i = 0; i < captured.length; i++) {
      code.loadThis();
      code.loadArg(i);
      code.putField(self, field(i), captured[i]);
    }
    code.returnValue();
    code.endMethod();
  }

  private void factory() {
    GeneratorAdapter code = code(Opcodes.ACC_STATIC, new Method(FACTORY, site.desc));
    code.newInstance(self);
    code.dup();
    code.loadArgs();
    code.invokeConstructor(self, initializer());
    code.returnValue();
    code.endMethod();
  }

  private void method() {
    GeneratorAdapter code = code(Opcodes.ACC_PUBLIC, new Method(site.name, erased.getDescriptor()));
    if (body.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
      code.newInstance(owner());
      code.dup();
    }
    arguments(new Conversion(code), code);
    code.visitMethodInsn(
        call(), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
    new Conversion(code).result(result(), specialized.getReturnType(), erased.getReturnType());
    code.returnValue();
    code.endMethod();
  }

  private void arguments(Conversion conversion, GeneratorAdapter code) {
    List<Type> wanted = wanted();
    for (int i = 0; i < captured.length; i++) {
      code.loadThis();
      code.getField(self, field(i), captured[i]);
      conversion.argument(captured[i], captured[i], wanted.get(i));
    }
    Type[] given = erased.getArgumentTypes();
    for (int i = 0; i < given.length; i++) {
      code.loadArg(i);
      conversion.argument(
          given[i], specialized.getArgumentTypes()[i], wanted.get(captured.length + i));
    }
  }

  /** What the body takes, the object first on which it is called. */
  private List<Type> wanted() {
    List<Type> types = new ArrayList<>();
    if (body.getTag() != Opcodes.H_INVOKESTATIC && body.getTag() != Opcodes.H_NEWINVOKESPECIAL) {
      types.add(owner());
    }
    types.addAll(List.of(Type.getArgumentTypes(body.getDesc())));
    return types;
  }

  private Type owner() {
    return Type.getObjectType(body.getOwner());
  }

  private Type result() {
    return body.getTag() == Opcodes.H_NEWINVOKESPECIAL
        ? owner()
        : Type.getReturnType(body.getDesc());
  }

  /** A nest calls private methods as it calls others. */
  private int call() {
    return switch (body.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      default -> body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
    };
  }
}
