package io.github.adalscan.callsite;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lambdas of every shape that code has; what it gives tells whether they work. */
public final class Shapes extends ShapesBase implements Supplier<List<String>>, ShapesNamed {
  private final List<String> seen = new ArrayList<>();
  private final long base = 40;

  /** An interface whose method has a type of its own. */
  interface Narrow extends Function<String, Integer> {
    @Override
    Integer apply(String text);
  }

  private record Pair<A, B>(A first, B second) {
    static <T> Pair<T, T> twice(T value) {
      Supplier<Pair<T, T>> both = () -> new Pair<>(value, value);
      return both.get();
    }
  }

  /** One component of each type. */
  private record Mixed(
      boolean flag,
      byte small,
      short shorter,
      char letter,
      int number,
      long large,
      float real,
      double realer,
      Object thing,
      String text) {}

  private record Nothing() {}

  private final class Inner {
    private String tell() {
      Supplier<String> mine = () -> "inner " + base + privately();
      return mine.get();
    }
  }

  private enum Op {
    PLUS {
      @Override
      IntBinaryOperator how() {
        return (a, b) -> a + b;
      }
    },
    TIMES {
      @Override
      IntBinaryOperator how() {
        return (a, b) -> a * b;
      }
    };

    abstract IntBinaryOperator how();
  }

  @Override
  protected String greet(String name) {
    UnaryOperator<String> above = super::greet;
    return "own " + above.apply(name);
  }

  private String privately() {
    return "private";
  }

  @Override
  public List<String> get() {
    texts();
    numbers();
    objects();
    records();
    return seen;
  }

  private void texts() {
    String local = "captured";
    int count = 3;
    char letter = 'x';
    Supplier<String> all = () -> local + count + letter + base + privately();
    add(all.get());
    add(name("n"));
    add(new Inner().tell());
    UnaryOperator<String> greeting = this::greet;
    add(greeting.apply("g"));
    Narrow narrow = String::length;
    add(narrow.apply("four"));
    add(Stream.of("b", "a", "c").sorted(Comparator.reverseOrder()).collect(Collectors.joining()));
    BiFunction<String, String, Boolean> same = String::equalsIgnoreCase;
    add(same.apply("A", "a"));
  }

  private void numbers() {
    IntPredicate even = n -> n % 2 == 0;
    add(even.test(4));
    ToLongFunction<Integer> widened = Integer::intValue;
    add(widened.applyAsLong(7));
    Function<Integer, Long> boxed = n -> (long) n;
    add(boxed.apply(8));
    BinaryOperator<Integer> sum = Integer::sum;
    add(sum.apply(1, 2));
    ToIntFunction<Character> code = c -> c;
    add(code.applyAsInt('c'));
    LongSupplier large = () -> Integer.MAX_VALUE;
    add(large.getAsLong());
    double half = 0.5;
    DoubleSupplier doubled = () -> half * 2;
    add(doubled.getAsDouble());
    add(Op.PLUS.how().applyAsInt(2, 3) + Op.TIMES.how().applyAsInt(2, 3));
    add(IntStream.range(0, 4).mapToObj(Integer::toString).collect(Collectors.joining(",")));
  }

  private void objects() {
    add(Pair.twice("p"));
    Supplier<List<String>> maker = ArrayList::new;
    add(maker.get());
    IntFunction<String[]> array = String[]::new;
    add(array.apply(2).length);
    BiFunction<String, Integer, Pair<String, Integer>> pair = Pair::new;
    add(pair.apply("a", 1));
    Map<String, Integer> counts = new TreeMap<>();
    Stream.of("a", "b", "a").forEach(each -> counts.merge(each, 1, Integer::sum));
    add(counts);
    List<Integer> into = new ArrayList<>();
    Stream.of(1, 2).forEach(into::add);
    add(into);
    Function<Integer, Function<Integer, Integer>> curried = a -> b -> a * b;
    add(curried.apply(6).apply(7));
    Predicate<String> kept = (Predicate<String> & Serializable) String::isEmpty;
    add(kept.test(""));
  }

  private void records() {
    Object array = new int[] {1};
    Object text = "t";
    Mixed one =
        new Mixed(true, (byte) 1, (short) 2, 'c', 4, 5L << 40, -0.0f, Double.NaN, array, "t");
    Mixed same =
        new Mixed(true, (byte) 1, (short) 2, 'c', 4, 5L << 40, -0.0f, Double.NaN, array, "t");
    Mixed other =
        new Mixed(true, (byte) 1, (short) 2, 'c', 4, 5L << 40, 0.0f, Double.NaN, array, "t");
    Mixed more =
        new Mixed(true, (byte) 1, (short) 2, 'c', 4, 5L << 40, -0.0f, Double.NaN, array, "u");
    add(
        one.equals(same)
            + ","
            + one.equals(other)
            + ","
            + one.equals(more)
            + ","
            + one.equals(text));
    add(one.hashCode() == same.hashCode());
    add(new Pair<>("a", 2.5).hashCode() + "," + new Pair<>(1, List.of(2L, 'c')).hashCode());
    add(new Pair<>("a", 2.5).equals(new Pair<>("a", 2.5)));
    add(new Nothing().equals(new Nothing()) + "," + new Nothing().hashCode());
  }

  private void add(Object value) {
    seen.add(String.valueOf(value));
  }
}
