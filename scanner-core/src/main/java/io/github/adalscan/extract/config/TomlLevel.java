package io.github.adalscan.extract.config;

import java.util.List;

/** A list or inline table that is open while a TOML text is read. */
final class TomlLevel {
  final List<String> path;
  final boolean list;
  int index;

  TomlLevel(List<String> path, boolean list) {
    this.path = path;
    this.list = list;
  }
}
