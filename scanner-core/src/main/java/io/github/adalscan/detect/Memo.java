package io.github.adalscan.detect;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What several analyses of one scan need, computed once. */
public final class Memo {
  private final Map<Object, Object> results = new ConcurrentHashMap<>();

  /**
   * Computes, or gives what was computed before.
   *
   * @param key everything that the result depends on beside the scan; of one type for each kind of
   *     result
   */
  public <T> T get(Object key, Class<T> type, Supplier<T> compute) {
    Object known = results.get(key);
    Object result = known == null ? compute.get() : known;
    results.putIfAbsent(key, result);
    return type.cast(result);
  }
}
