package io.github.adalscan.model;

import java.util.List;

/** What to write instead of the code at a finding. */
public sealed interface Replacement {
  /** How much thought it needs. */
  Effort effort();

  /**
   * Java code instead of ADAL or SDK code.
   *
   * @param snippet one or more Java statements or an expression; unknown parts are named
   *     placeholders
   * @param imports fully qualified types that the snippet needs
   * @param notes what else changes; plain sentences
   */
  record Code(String snippet, List<String> imports, Effort effort, List<String> notes)
      implements Replacement {
    public Code {
      imports = List.copyOf(imports);
      notes = List.copyOf(notes);
    }
  }

  /**
   * A Microsoft Graph request instead of an Azure AD Graph one.
   *
   * @param request method, if known, and URL, with {@code {name}} for unknown parts; empty when
   *     there is none
   * @param expression the Java expression in the spelling of the source; empty when not applicable
   * @param checks what a person has to look at
   * @param permissions least-privileged permissions of the new call
   * @param renamedProperties {@code old -> new} pairs of response properties
   */
  record Request(
      String request,
      String expression,
      Effort effort,
      List<String> checks,
      Permissions permissions,
      List<String> renamedProperties)
      implements Replacement {
    public Request {
      checks = List.copyOf(checks);
      renamedProperties = List.copyOf(renamedProperties);
    }
  }

  /**
   * Other dependencies.
   *
   * @param remove coordinates to take out, {@code group:artifact}
   * @param add coordinates to put in, {@code group:artifact:version}
   * @param notes what else changes
   */
  record Dependencies(List<String> remove, List<String> add, Effort effort, List<String> notes)
      implements Replacement {
    public Dependencies {
      remove = List.copyOf(remove);
      add = List.copyOf(add);
      notes = List.copyOf(notes);
    }
  }

  /** Advice in plain sentences where no code can be given. */
  record Advice(String text, Effort effort) implements Replacement {}

  /** Least-privileged permissions; an empty list means none is known. */
  record Permissions(List<String> delegated, List<String> application) {
    /** No permission is known. */
    public static final Permissions NONE = new Permissions(List.of(), List.of());

    public Permissions {
      delegated = List.copyOf(delegated);
      application = List.copyOf(application);
    }
  }
}
