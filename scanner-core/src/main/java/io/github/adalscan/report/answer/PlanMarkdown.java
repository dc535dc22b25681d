package io.github.adalscan.report.answer;

/** A plan of a migration as Markdown with task lists. */
final class PlanMarkdown implements PlanDocument.Form {
  private final StringBuilder text = new StringBuilder("# Migration plan\n");

  @Override
  public void heading(String line) {
    text.append("\n## ").append(escaped(line)).append('\n');
  }

  @Override
  public void step(String line) {
    text.append("\n### ").append(line).append('\n');
  }

  @Override
  public void sentence(String line) {
    text.append('\n').append(escaped(line)).append('\n');
  }

  @Override
  public void task(String line) {
    list("- [ ] ", line);
  }

  @Override
  public void item(String line) {
    list("- ", line);
  }

  /** The first item of a list stands apart from what is before it. */
  private void list(String mark, String line) {
    int last = text.lastIndexOf("\n", text.length() - 2) + 1;
    text.append(text.charAt(last) == '-' ? "" : "\n");
    text.append(mark).append(escaped(line)).append('\n');
  }

  /** What Markdown would read as markup is shown as it is. */
  private static String escaped(String line) {
    return line.replaceAll("([\\\\`*_<>\\[\\]|])", "\\\\$1");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
