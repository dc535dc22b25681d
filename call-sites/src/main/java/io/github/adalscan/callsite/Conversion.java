package io.github.adalscan.callsite;

import java.util.Map;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;

/**
 * Brings values between the types of an interface and those of a lambda's body, as {@link
 * java.lang.invoke.LambdaMetafactory} states it: casts, boxes and widens.
 */
record Conversion(GeneratorAdapter code) {
  private static final Map<Type, Type> UNBOXED =
      Map.of(
          Type.getType(Boolean.class), Type.BOOLEAN_TYPE,
          Type.getType(Byte.class), Type.BYTE_TYPE,
          Type.getType(Character.class), Type.CHAR_TYPE,
          Type.getType(Short.class), Type.SHORT_TYPE,
          Type.getType(Integer.class), Type.INT_TYPE,
          Type.getType(Long.class), Type.LONG_TYPE,
          Type.getType(Float.class), Type.FLOAT_TYPE,
          Type.getType(Double.class), Type.DOUBLE_TYPE);

  private static final Type OBJECT = Type.getType(Object.class);

  /**
   * Converts the argument on the stack.
   *
   * @param given by the interface, erased
   * @param specialized what it is in truth
   * @param wanted by the body
   */
  void argument(Type given, Type specialized, Type wanted) {
    if (isPrimitive(wanted)) {
      primitive(given, specialized, wanted);
    } else if (isPrimitive(given)) {
      code.valueOf(given);
    } else {
      reference(given, wanted);
    }
  }

  /**
   * Converts the result on the stack.
   *
   * @param given by the body
   * @param specialized what is expected in truth
   * @param wanted by the interface, erased
   */
  void result(Type given, Type specialized, Type wanted) {
    if (wanted.equals(Type.VOID_TYPE)) {
      drop(given);
    } else if (isPrimitive(wanted)) {
      primitive(given, given, wanted);
    } else if (isPrimitive(given)) {
      Type boxed = UNBOXED.getOrDefault(specialized, given);
      code.cast(given, boxed);
      code.valueOf(boxed);
    } else {
      reference(given, wanted);
    }
  }

  private void primitive(Type given, Type specialized, Type wanted) {
    if (isPrimitive(given)) {
      code.cast(given, wanted);
    } else {
      Type unboxed = UNBOXED.getOrDefault(specialized, wanted);
      code.unbox(unboxed);
      code.cast(unboxed, wanted);
    }
  }

  private void reference(Type given, Type wanted) {
    if (!given.equals(wanted) && !wanted.equals(OBJECT)) {
      code.checkCast(wanted);
    }
  }

  private void drop(Type given) {
    switch (given.getSize()) {
      case 1 -> code.pop();
      case 2 -> code.pop2();
      default -> {} // nothing came
    }
  }

  static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }

  /** The class of the boxes of a primitive type. */
  static Type boxed(Type primitive) {
    return UNBOXED.entrySet().stream()
        .filter(each -> each.getValue().equals(primitive))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
