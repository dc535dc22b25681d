package io.github.adalscan.source.walk;

import java.nio.file.Path;

/** A file that was searched, and its size in bytes. */
record Seen(Path file, long size) {}
