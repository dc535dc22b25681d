package io.github.adalscan.cli.command;

import io.github.adalscan.cli.option.AnswerOptions;
import io.github.adalscan.cli.option.RuleOptions;
import io.github.adalscan.cli.terminal.ExitCode;
import io.github.adalscan.cli.terminal.Terminal;
import io.github.adalscan.cli.terminal.UsageException;
import io.github.adalscan.cli.terminal.VersionProvider;
import io.github.adalscan.explain.ErrorCatalog;
import io.github.adalscan.explain.Explainer;
import io.github.adalscan.model.Explanation;
import io.github.adalscan.report.answer.Explanations;
import io.github.adalscan.rule.Rule;
import io.github.adalscan.rule.RuleDocs;
import io.github.adalscan.rule.RuleSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Answers what a rule, an error, a request, a permission or a member of ADAL4J means. */
@Command(
    name = "explain",
    description = {
      "Say what a rule finds or what an error means, and what to do.",
      "",
      "TOPIC is one of:",
      "  a rule id or name             ADAL0001, mixed-default-scope",
      "  a token error                 AADSTS65001",
      "  a status, an error code       403 Authorization_RequestDenied",
      "  an OAuth error                interaction_required",
      "  an Azure AD Graph request     'GET https://graph.windows.net/x/users'",
      "  a permission name or id       User.Read.All",
      "  an ADAL4J type or member      AuthenticationContext.acquireToken"
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
public final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "TOPIC", arity = "1..*", description = "What to explain.")
  private List<String> words = new ArrayList<>();

  @Mixin private AnswerOptions format = new AnswerOptions();

  @Mixin private RuleOptions rules = new RuleOptions();

  public ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    RuleSet all = rules.load();
    String topic = String.join(" ", words);
    Explainer explainer = new Explainer(all, ErrorCatalog.bundled());
    format.print(
        terminal,
        out -> {
          Optional<Rule> rule = all.find(topic);
          if (rule.isPresent()) {
            out.write(page(rule.get()).getBytes(StandardCharsets.UTF_8));
          } else {
            Explanations.text(answer(topic, explainer), out);
          }
        },
        out -> Explanations.json(answer(topic, explainer), out));
    return ExitCode.CLEAN;
  }

  private static String page(Rule rule) {
    return RuleDocs.page(rule).replace("Generated from the rule files; do not edit.\n\n", "");
  }

  private static Explanation answer(String topic, Explainer explainer) {
    return explainer.explain(topic).orElseThrow(() -> unknown(topic, explainer));
  }

  private static UsageException unknown(String topic, Explainer explainer) {
    List<String> near = explainer.nearest(topic);
    String guess =
        near.isEmpty()
            ? "; 'adalscan explain --help' says what can be asked."
            : "; did you mean '" + String.join("', '", near) + "'?";
    return new UsageException("Nothing is known of '" + topic + "'" + guess);
  }
}
