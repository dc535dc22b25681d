package io.github.adalscan.report.text;

/** Writes untrusted text so that it stays text in Markdown and in the HTML that comes of it. */
public final class Markdown {
  private Markdown() {}

  /**
   * Text of an HTML block, where Markdown means nothing: no markup, and no mention of people or
   * numbers, which GitHub looks for in finished pages.
   */
  public static String html(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    String shown = Visible.of(text);
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '@', '#' -> safe.append("<span>").append(c).append("</span>");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  /** Inline code of an HTML block. */
  public static String code(String text) {
    return "<code>" + html(text) + "</code>";
  }

  /** A cell of a table: marks of Markdown stay what they are. */
  public static String cell(String text) {
    return Visible.of(text).replaceAll("([\\\\`*_\\[\\]<>|#~&])", "\\\\$1");
  }

  /** A block of code whose fence is longer than any in the text. */
  public static String block(String code) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < code.length(); i++) {
      run = code.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(Math.max(3, longest + 1));
    return fence + "\n" + code + "\n" + fence + "\n";
  }
}
