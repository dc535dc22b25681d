package io.github.adalscan.diagnose;

import io.github.adalscan.model.Diagnosis.Seen;
import java.util.List;
import java.util.Optional;

/**
 * What a log says, without its lines.
 *
 * @param lines how many were read
 * @param tokenCodes codes of the token service
 * @param words error codes of answers and OAuth errors
 * @param statuses HTTP statuses from 400 on
 * @param texts pieces of messages that tell of a cause
 * @param packages of libraries that appear in stack traces
 */
public record LogFacts(
    long lines,
    List<Seen> tokenCodes,
    List<Seen> words,
    List<Seen> statuses,
    List<Seen> texts,
    List<Seen> ids,
    List<Call> calls,
    List<Frame> frames,
    List<Payload> tokens,
    List<Seen> packages) {
  public LogFacts {
    tokenCodes = List.copyOf(tokenCodes);
    words = List.copyOf(words);
    statuses = List.copyOf(statuses);
    texts = List.copyOf(texts);
    ids = List.copyOf(ids);
    calls = List.copyOf(calls);
    frames = List.copyOf(frames);
    tokens = List.copyOf(tokens);
    packages = List.copyOf(packages);
  }

  /**
   * An address that was called.
   *
   * @param path without query; what looks like a secret is {@code {...}}
   */
  public record Call(Optional<String> method, String host, String path, long line, int count) {
    String text() {
      return method.map(m -> m + " ").orElse("") + "https://" + host + path;
    }
  }

  /**
   * A line of a stack trace.
   *
   * @param type fully qualified, without the names of inner types
   * @param source the line in {@code file}
   */
  public record Frame(String type, String method, String file, int source, long line) {
    /** The end of the path of its file. */
    String path() {
      int dot = type.lastIndexOf('.');
      return dot < 0 ? file : type.substring(0, dot).replace('.', '/') + "/" + file;
    }

    String text() {
      return type + "." + method + "(" + file + ":" + source + ")";
    }
  }

  /** True when nothing tells of an error. */
  public boolean isSilent() {
    return tokenCodes.isEmpty()
        && words.isEmpty()
        && statuses.isEmpty()
        && texts.isEmpty()
        && tokens.isEmpty()
        && calls.isEmpty()
        && packages.isEmpty();
  }
}
