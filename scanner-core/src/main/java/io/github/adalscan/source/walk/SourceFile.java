package io.github.adalscan.source.walk;

import io.github.adalscan.model.FileContext;
import io.github.adalscan.source.kind.FileKind;
import java.nio.file.Path;

/**
 * A file that the walk found.
 *
 * @param path relative to the scan root, with {@code /} between the names
 * @param file where it can be opened
 * @param kind by its name
 * @param context by its path
 */
public record SourceFile(String path, Path file, FileKind kind, FileContext context) {}
