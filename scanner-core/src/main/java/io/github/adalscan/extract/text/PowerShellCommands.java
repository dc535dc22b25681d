package io.github.adalscan.extract.text;

import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.extract.text.lex.Words;
import io.github.adalscan.fact.Marker.Kind;
import java.util.Locale;
import java.util.Optional;

/** Commands of PowerShell, which are named verb-noun, and the modules that it takes in. */
final class PowerShellCommands {
  /** How far behind a command its module is looked for. */
  private static final int LONGEST = 200;

  private static final String PLATFORM = "powershell";
  private final FactCollector facts;
  private final String code;

  PowerShellCommands(FactCollector facts, String code) {
    this.facts = facts;
    this.code = code;
  }

  void find() {
    int at = 0;
    while (at < code.length()) {
      if (Words.isNamePart(code.charAt(at))) {
        int end = Words.nameEnd(code, at, code.length(), "-");
        word(at, end);
        at = end;
      } else {
        at++;
      }
    }
  }

  private void word(int start, int end) {
    String word = code.substring(start, end).toLowerCase(Locale.ROOT);
    Optional<Kind> takesModule = takesModule(word);
    if (takesModule.isPresent()) {
      module(end, takesModule.get());
    } else if (isCommand(word, start)) {
      facts.marker(PLATFORM, Kind.COMMAND, start, end);
    }
  }

  private static Optional<Kind> takesModule(String word) {
    return switch (word) {
      case "import-module" -> Optional.of(Kind.IMPORT);
      case "install-module", "update-module", "save-module" -> Optional.of(Kind.MANIFEST);
      default -> Optional.empty();
    };
  }

  /** A letter before the one dash and a letter after it, not a variable and not an option. */
  private boolean isCommand(String word, int start) {
    int dash = word.indexOf('-');
    boolean shaped =
        dash > 1
            && dash + 1 < word.length()
            && word.indexOf('-', dash + 1) < 0
            && Character.isLetter(word.charAt(0))
            && Character.isLetter(word.charAt(dash + 1));
    return shaped && (start == 0 || "$-./\\@:".indexOf(code.charAt(start - 1)) < 0);
  }

  /** The module after a command, past an option and an opening quote. */
  private void module(int after, Kind kind) {
    int longest = Math.min(code.length(), after + LONGEST);
    int lineEnd = Words.indexOf(code, '\n', after, longest);
    int end = lineEnd < 0 ? longest : lineEnd;
    int at = Words.skipBlanks(code, after, end);
    while (at < end && code.charAt(at) == '-') {
      int option = Words.nameEnd(code, at + 1, end, "");
      boolean names = code.regionMatches(true, at + 1, "name", 0, 4);
      at = Words.skipBlanks(code, option, end);
      if (names) {
        break;
      }
    }
    if (at < end && "\"'".indexOf(code.charAt(at)) >= 0) {
      at++;
    }
    facts.marker(PLATFORM, kind, at, Words.nameEnd(code, at, end, ".-"));
  }
}
