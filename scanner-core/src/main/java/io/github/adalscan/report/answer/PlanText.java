package io.github.adalscan.report.answer;

/** A plan of a migration as lines for a terminal. */
final class PlanText implements PlanDocument.Form {
  private final StringBuilder text = new StringBuilder();

  @Override
  public void heading(String line) {
    text.append('\n').append(line).append('\n');
  }

  @Override
  public void step(String line) {
    text.append("\n  ").append(line).append('\n');
  }

  @Override
  public void sentence(String line) {
    text.append(text.isEmpty() ? "" : "  ").append(line).append('\n');
  }

  @Override
  public void task(String line) {
    text.append("    [ ] ").append(line).append('\n');
  }

  @Override
  public void item(String line) {
    text.append("    - ").append(line).append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
