package io.github.adalscan.model;

import java.util.List;

/** Which permissions of Microsoft Graph the applications of a tree need. */
public record PermissionNeeds(List<Application> applications) {
  public PermissionNeeds {
    applications = List.copyOf(applications);
  }

  /**
   * An application, or a module of one.
   *
   * @param path its folder; empty for the root
   * @param calls by place
   * @param delegated what tokens of users need for all calls that may be theirs, sorted
   * @param application what tokens of applications need for all calls that may be theirs, sorted
   * @param comparisons with what is asked for elsewhere
   */
  public record Application(
      String path,
      List<Call> calls,
      List<String> delegated,
      List<String> application,
      List<Comparison> comparisons) {
    public Application {
      calls = List.copyOf(calls);
      delegated = List.copyOf(delegated);
      application = List.copyOf(application);
      comparisons = List.copyOf(comparisons);
    }
  }

  /** Whose token a call is made with. */
  public enum Token {
    USER("delegated"),
    APPLICATION("app-only"),
    /** The environment decides, or the token cannot be followed. */
    UNKNOWN("either");

    private final String title;

    Token(String title) {
      this.title = title;
    }

    /** The word for it in reports. */
    public String title() {
      return title;
    }
  }

  /**
   * A call of Microsoft Graph.
   *
   * @param method in upper case
   * @param path after the version, {@code {x}} for keys
   * @param note what a reader should know of it; may be empty
   * @param token whose token it is made with
   * @param delegated the least-privileged permissions for users, needed together
   * @param application the same for applications
   * @param listed false when the table does not know the call
   */
  public record Call(
      Location location,
      String method,
      String path,
      String note,
      Token token,
      List<String> delegated,
      List<String> application,
      boolean listed) {
    public Call {
      delegated = List.copyOf(delegated);
      application = List.copyOf(application);
    }
  }

  /**
   * Permissions that are asked for, against the calls.
   *
   * @param source where they are asked for
   * @param kind {@code delegated} or {@code application}
   * @param asked all of them, sorted
   * @param missing the least permissions of calls that none of them allows
   * @param unused those without which the same calls are allowed
   */
  public record Comparison(
      String source, String kind, List<String> asked, List<String> missing, List<String> unused) {
    public Comparison {
      asked = List.copyOf(asked);
      missing = List.copyOf(missing);
      unused = List.copyOf(unused);
    }
  }
}
