package io.github.adalscan.link.fold;

import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.text.TextValue;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts of a variable that the branches of one {@code if} add to: only one of them runs, so
 * each starts at what stood before, and what the others made is kept beside it.
 */
public final class BranchedTexts {
  private final MethodFacts method;
  private final List<TextValue> current;
  private final List<TextValue> others = new ArrayList<>();
  private List<TextValue> before = List.of();
  private int open;

  /** Of one variable, whose texts are changed in place. */
  public BranchedTexts(MethodFacts method, List<TextValue> current) {
    this.method = method;
    this.current = current;
  }

  /** Before something in a block adds to the texts. */
  public void enter(int block) {
    if (open > 0 && method.excludes(open, block)) {
      keep(current, others);
      current.clear();
      current.addAll(before);
      open = block;
    } else if (open == 0 || !method.isWithin(block, open)) {
      boolean around = open > 0 && method.isWithin(open, block);
      join();
      before = around ? before : List.copyOf(current);
      open = block;
    }
  }

  /** Behind the branches: what each of them made. */
  public void join() {
    keep(others, current);
    others.clear();
    open = 0;
  }

  private static void keep(List<TextValue> from, List<TextValue> to) {
    from.stream().filter(each -> !to.contains(each)).forEach(to::add);
  }
}
