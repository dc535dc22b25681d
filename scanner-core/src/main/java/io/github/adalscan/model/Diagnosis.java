package io.github.adalscan.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why calls fail, by what a log says and what a scan found.
 *
 * @param log what was read out of the log
 * @param causes the most likely first
 */
public record Diagnosis(LogSummary log, List<Ranked> causes) {
  public Diagnosis {
    causes = List.copyOf(causes);
  }

  /** How sure a cause is. */
  public enum Certainty {
    /** Log and code show it. */
    SHOWN,
    LIKELY,
    POSSIBLE;

    /** The lower-case name used in reports. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A cause and what speaks for it.
   *
   * @param seen what in the log tells of it, with line numbers
   * @param places what in the code proves it, the best tied first
   * @param fix what to do
   * @param check what to look at outside of the code; empty when code decides
   */
  public record Ranked(
      String id,
      String title,
      Certainty certainty,
      int score,
      List<String> seen,
      List<Tied> places,
      String fix,
      String check) {
    public Ranked {
      seen = List.copyOf(seen);
      places = List.copyOf(places);
    }
  }

  /**
   * A finding that proves a cause.
   *
   * @param ties what connects it with the log; empty when only its rule does
   */
  public record Tied(Finding finding, List<String> ties) {
    public Tied {
      ties = List.copyOf(ties);
    }
  }

  /**
   * What was read out of a log. Nothing of it is a token or a secret.
   *
   * @param lines how many there were
   * @param codes error codes and statuses
   * @param ids ids to search sign-in logs for, such as {@code correlation id 1b2c...}
   * @param urls methods and addresses without query
   * @param frames places of the scanned tree in stack traces
   * @param tokens what access tokens in the log say
   */
  public record LogSummary(
      long lines,
      List<Seen> codes,
      List<Seen> ids,
      List<Seen> urls,
      List<Seen> frames,
      List<TokenClaims> tokens) {
    public LogSummary {
      codes = List.copyOf(codes);
      ids = List.copyOf(ids);
      urls = List.copyOf(urls);
      frames = List.copyOf(frames);
      tokens = List.copyOf(tokens);
    }
  }

  /**
   * Something that a log says.
   *
   * @param line where first
   * @param count how often
   */
  public record Seen(String text, long line, int count) {}

  /**
   * What the payload of a token says; its signature is not checked and the token is not kept.
   *
   * @param line where it was
   * @param audience of which API it is
   * @param api the API of that name, if known
   * @param scopes delegated permissions
   * @param roles application permissions
   * @param expires in ISO form; empty when it does not say
   * @param expired true when the line was written later than that
   * @param requestedAt where the code requests such a token
   */
  public record TokenClaims(
      long line,
      String audience,
      Optional<String> api,
      List<String> scopes,
      List<String> roles,
      String tenant,
      String expires,
      boolean expired,
      List<Location> requestedAt) {
    public TokenClaims {
      scopes = List.copyOf(scopes);
      roles = List.copyOf(roles);
      requestedAt = List.copyOf(requestedAt);
    }

    /** True when no user takes part. */
    public boolean appOnly() {
      return scopes.isEmpty() && !roles.isEmpty();
    }
  }
}
