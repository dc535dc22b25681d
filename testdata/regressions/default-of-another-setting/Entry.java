package app;

import java.util.Map;

final class Entry {
  static final Entry TYPE = new Builder("type").withDefault("simple");
  static final Entry SECRET = new Builder("secret").withDefault(null);

  private final String key;
  private String fallback;

  private Entry(String key) {
    this.key = key;
  }

  String in(Map<String, String> settings) {
    String given = settings.get(key);
    return given == null ? fallback : given;
  }

  static final class Builder {
    private final String key;

    Builder(String key) {
      this.key = key;
    }

    Entry withDefault(String value) {
      Entry entry = new Entry(key);
      entry.fallback = value;
      return entry;
    }
  }
}
