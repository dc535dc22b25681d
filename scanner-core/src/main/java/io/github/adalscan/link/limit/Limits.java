package io.github.adalscan.link.limit;

import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.Bound;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Keeps what is looked at within {@link Bounds} and counts what is cut off: never in silence. */
public final class Limits {
  private final Map<Bound, LongAdder> counts = new EnumMap<>(Bound.class);

  public Limits() {
    for (Bound bound : Bound.values()) {
      counts.put(bound, new LongAdder());
    }
  }

  /** A bound was met. */
  public void hit(Bound bound) {
    counts.getOrDefault(bound, new LongAdder()).increment();
  }

  /** How often each bound was met so far; all are there. */
  public Map<Bound, Long> counts() {
    Map<Bound, Long> sums = new EnumMap<>(Bound.class);
    counts.forEach((bound, count) -> sums.put(bound, count.sum()));
    return sums;
  }

  /** True when something is no more than a bound; false is counted. */
  public boolean within(long size, long most, Bound bound) {
    if (size > most) {
      hit(bound);
    }
    return size <= most;
  }

  /** True when one more may be added; false is counted. */
  public boolean room(Collection<?> all, int most, Bound bound) {
    return within(all.size() + 1L, most, bound);
  }

  /** True when one more text may be added. */
  public boolean room(Collection<TextValue> all) {
    return room(all, Bounds.MAX_ALTERNATIVES, Bound.ALTERNATIVES);
  }

  /** The first of these, within bounds. */
  public <T> List<T> atMost(List<T> all, int most, Bound bound) {
    return within(all.size(), most, bound) ? all : all.subList(0, most);
  }

  /** The first of these texts, within bounds. */
  public List<TextValue> atMost(List<TextValue> all) {
    return atMost(all, Bounds.MAX_ALTERNATIVES, Bound.ALTERNATIVES);
  }

  /** Every first text followed by every second one, within bounds. */
  public List<TextValue> product(List<TextValue> first, List<TextValue> second) {
    List<TextValue> result = new ArrayList<>();
    for (TextValue a : first) {
      for (TextValue b : second) {
        if (room(result)) {
          result.add(joined(a, b));
        }
      }
    }
    return result;
  }

  /** One text followed by another; unknown when nobody would write so long a text. */
  private TextValue joined(TextValue first, TextValue second) {
    return within(first.length() + second.length(), Bounds.MAX_LENGTH, Bound.LENGTH)
        ? first.then(second)
        : TextValue.hole("");
  }
}
