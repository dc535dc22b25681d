package io.github.adalscan.graph.rewrite;

import io.github.adalscan.graph.rewrite.GraphTables.OptionUse;
import io.github.adalscan.graph.rewrite.GraphTables.PropertyRule;
import io.github.adalscan.graph.rewrite.GraphTables.QueryOption;
import io.github.adalscan.model.Effort;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Turns the query of an Azure AD Graph request into that of a Microsoft Graph one. */
final class QueryRewriter {
  private static final Set<String> VERSIONS =
      Set.of("1.6", "1.5", "1.0", "0.9", "0.8", "0.5", "2013-11-08", "2013-04-05", "beta");

  private final List<QueryOption> options;
  private final PropertyNames names;

  QueryRewriter(List<QueryOption> options, PropertyNames names) {
    this.options = options;
    this.names = names;
  }

  /**
   * Where a query belongs.
   *
   * @param entity the type in the answer
   * @param issuer of sign-in names
   */
  record Context(String entity, String issuer) {}

  /** An option of a request: {@code name=value}; an unknown part may stand for several. */
  record Option(String name, String separator, String value) {
    static Option read(String text) {
      int equal = text.startsWith("{") && text.endsWith("}") ? -1 : text.indexOf('=');
      return equal < 0
          ? new Option(text, "", "")
          : new Option(text.substring(0, equal), "=", text.substring(equal + 1));
    }

    String plainName() {
      return FilterToken.decode(name).strip();
    }

    String text() {
      return name + separator + value;
    }

    Option with(String other) {
      return new Option(name, separator, other);
    }
  }

  /** The options of a query, in order. */
  static List<Option> read(String query) {
    List<Option> all = new ArrayList<>();
    for (String part : query.split("&", -1)) {
      if (!part.isEmpty()) {
        all.add(Option.read(part));
      }
    }
    return all;
  }

  /** What is known of the use of an option, with or without its dollar sign. */
  Optional<QueryOption> known(Option option) {
    String name = option.plainName();
    return options.stream().filter(o -> o.name().equalsIgnoreCase(name)).findFirst();
  }

  /** True when a request asks for changes only. */
  boolean asksForChanges(List<Option> query) {
    return query.stream().anyMatch(o -> use(o) == OptionUse.DELTA);
  }

  private OptionUse use(Option option) {
    return known(option).map(QueryOption::use).orElse(OptionUse.KEEP);
  }

  /** The new query; empty when there is none. */
  String rewrite(List<Option> query, Context context, Draft draft) {
    List<String> result = new ArrayList<>();
    for (Option option : query) {
      String rewritten = option(option, context, draft);
      if (!rewritten.isEmpty()) {
        result.add(rewritten);
      }
    }
    return String.join("&", result);
  }

  private String option(Option option, Context context, Draft draft) {
    if (option.separator().isEmpty() && isUnknown(option.name())) {
      return unknown(option, draft);
    }
    Optional<QueryOption> known = known(option);
    if (known.isEmpty()) {
      return withoutDollar(option, context, draft);
    }
    OptionUse use = known.get().use();
    if (option.value().isBlank() && use != OptionUse.DELTA && use != OptionUse.DROP) {
      return "";
    }
    draft.note(known.get().effort(), known.get().check());
    return switch (use) {
      case KEEP -> option.text();
      case DROP -> dropped(option, draft);
      case GONE -> {
        draft.giveUp("");
        yield "";
      }
      case PROPERTIES -> properties(option, context, draft);
      case FILTER -> filter(option, context, draft);
      case COUNT -> option.value().equalsIgnoreCase("allpages") ? "$count=true" : "";
      case DELTA -> option.value().isEmpty() ? "" : "$deltatoken={newToken}";
    };
  }

  private static boolean isUnknown(String text) {
    return text.startsWith("{") && text.endsWith("}");
  }

  private static String unknown(Option option, Draft draft) {
    String name = option.name().toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    if (name.contains("apiversion") || name.equals("{version}")) {
      return "";
    }
    draft.note(Effort.MANUAL, "Part of the query is not known here: look at where it comes from.");
    return option.text();
  }

  /** {@code filter=} was ignored; written as {@code $filter=} it is not. */
  private String withoutDollar(Option option, Context context, Draft draft) {
    Option dollar = new Option("$" + option.name(), option.separator(), option.value());
    if (option.separator().isEmpty() || known(dollar).isEmpty()) {
      return option.text();
    }
    draft.note(
        Effort.MANUAL,
        "'"
            + option.name()
            + "' without dollar sign was ignored: the answer changes once it is heeded.");
    return option(dollar, context, draft);
  }

  /** Drops the version; what follows it in the same text stays. */
  private static String dropped(Option option, Draft draft) {
    int hole = option.value().indexOf('{');
    String value = hole < 0 ? option.value() : option.value().substring(0, hole);
    if (option.plainName().equalsIgnoreCase("api-version")) {
      version(value, draft);
    }
    if (hole <= 0 || !VERSIONS.contains(value)) {
      return "";
    }
    draft.note(Effort.MANUAL, "Part of the query is not known here: look at where it comes from.");
    return option.value().substring(hole);
  }

  private static void version(String value, Draft draft) {
    if (value.equals("beta")) {
      draft.note(Effort.REVIEW, "Take beta instead of v1.0 only where v1.0 lacks what is read.");
    } else if (value.startsWith("2013-")) {
      draft.note(Effort.REVIEW, "Types and some properties had other names in 2013.");
    } else if (value.contains("-")) {
      draft.note(Effort.MANUAL, "'" + value + "' is no public version: confirm what it offered.");
    }
  }

  private String properties(Option option, Context context, Draft draft) {
    Set<String> result = new LinkedHashSet<>();
    String comma = option.value().contains("%2C") ? "%2C" : ",";
    boolean select = option.plainName().equalsIgnoreCase("$select");
    for (String item : option.value().replace("%2C", ",").replace("%2c", ",").split(",", -1)) {
      String name = item.strip();
      String blank = item.substring(0, item.length() - item.stripLeading().length());
      int end = nameEnd(name);
      String renamed = renamed(name.substring(0, end), context.entity(), select, draft);
      if (!renamed.isEmpty()) {
        result.add((result.isEmpty() ? "" : blank) + renamed + name.substring(end));
      }
    }
    return result.isEmpty() ? "" : option.with(String.join(comma, result)).text();
  }

  private static int nameEnd(String item) {
    int end = 0;
    while (end < item.length() && " %+(".indexOf(item.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private String renamed(String name, String entity, boolean select, Draft draft) {
    if (select) {
      draft.select(name);
    }
    if (name.startsWith("{")) {
      draft.note(Effort.REVIEW, "The properties are not known here: rename them where they are.");
      return name;
    }
    Optional<PropertyRule> rule = names.rule(entity, name);
    if (rule.isEmpty()) {
      return names.spelling(entity, name).orElse(name);
    }
    draft.note(PropertyEffort.of(rule.get()), PropertyEffort.check(rule.get()));
    String target = rule.get().target().filter(t -> !t.startsWith("@")).orElse("");
    if (select && name.equals("thumbnailPhoto")) {
      return "";
    }
    int inner = innerStart(target);
    return inner < 0 || target.startsWith("extension") ? target : target.substring(0, inner);
  }

  /** Only whole properties can be selected, not what is inside of them. */
  private static int innerStart(String target) {
    int slash = target.indexOf('/');
    int list = target.indexOf('[');
    return slash < 0 ? list : list < 0 ? slash : Math.min(slash, list);
  }

  private String filter(Option option, Context context, Draft draft) {
    String filter = option.value();
    if (!TypeNames.tested(filter).isEmpty()) {
      String rest = withoutTypeTest(filter);
      return rest.isEmpty() ? "" : option.with(rewriteFilter(rest, context, draft)).text();
    }
    if (context.entity().equals("Policy") && FilterToken.decode(filter).startsWith("type eq ")) {
      return "";
    }
    return option.with(rewriteFilter(filter, context, draft)).text();
  }

  private String rewriteFilter(String filter, Context context, Draft draft) {
    return new FilterRewriter(filter, names, context.entity(), context.issuer(), draft).rewrite();
  }

  /** The conditions that stand beside {@code isof}. */
  private static String withoutTypeTest(String filter) {
    List<String> kept = new ArrayList<>();
    for (String condition : FilterToken.decode(filter).split(" and | or ", -1)) {
      if (!condition.contains("isof(")) {
        kept.add(condition.strip());
      }
    }
    return String.join(" and ", kept);
  }
}
