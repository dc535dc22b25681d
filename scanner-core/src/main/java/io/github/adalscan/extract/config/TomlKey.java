package io.github.adalscan.extract.config;

import io.github.adalscan.extract.text.lex.Span;
import java.util.List;

/** A dotted key and where its last part stands. */
record TomlKey(List<String> parts, Span last) {}
