package io.github.adalscan.diagnose;

import io.github.adalscan.diagnose.LogFacts.Call;
import io.github.adalscan.diagnose.LogFacts.Frame;
import io.github.adalscan.explain.ErrorCatalog;
import io.github.adalscan.explain.TokenCodeName;
import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads what a log says of failed calls, line by line and in bounded memory. Lines are not kept, so
 * that no secret of them is. Used once, by one thread.
 */
public final class LogReader {
  private static final int LIMIT = 200;
  private static final int MIN_TEXT = 12;

  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_]++");
  private static final Pattern TOKEN_CODE = Pattern.compile("AADSTS[ :_-]?(\\d{5,8}+)");
  private static final Pattern STATUS =
      Pattern.compile(
          "HTTP(?:/[0-9.]{1,3})?[ :]{1,2}([45]\\d\\d)\\b"
              + "|(?i:status(?:[ _-]?code)?|response code|http_?code)[\"']?[ :=]{1,3}([45]\\d\\d)\\b"
              + "|\\b([45]\\d\\d) (?:Unauthorized|Forbidden|Bad Request|Not Found|Too Many Requests)\\b");
  private static final String GUID = "[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}";
  private static final Pattern ID =
      Pattern.compile(
          "(?i:(correlation|trace|client-request|request)[ _-]?id)[\"']?[ :=]{1,3}[\"']?("
              + GUID
              + ")");
  private static final Pattern URL =
      Pattern.compile(
          "(?:\\b(GET|POST|PUT|PATCH|DELETE)[ :]++)?https?://(?:[^\\s/@\"']{1,200}@)?([A-Za-z0-9.-]{3,100})(?::\\d{1,5})?"
              + "(/[^\\s\"'<>?#,;)\\]]{0,400})?");

  /** A host without an address, as exceptions of connections name it. */
  private static final Pattern HOST =
      Pattern.compile(
          "(?:UnknownHostException|ConnectException|[Hh]ost(?:name)?)[\"']?[ :=]{1,3}[\"']?"
              + "([A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8})");

  private static final Pattern FRAME =
      Pattern.compile(
          "\\bat (?:[\\w.@-]*+/){0,2}([\\w.$]++)\\(([\\w-]{1,80}\\.(?:java|kt|scala|groovy)):(\\d{1,7})\\)");
  private static final Pattern JWT =
      Pattern.compile("eyJ[A-Za-z0-9_-]{8,}+\\.([A-Za-z0-9_-]{8,}+)\\.");
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?Z?");

  private final Map<String, String> words;
  private final Set<String> texts;
  private final Set<String> packages;
  private final Counter tokenCodes = new Counter(LIMIT);
  private final Counter foundWords = new Counter(LIMIT);
  private final Counter statuses = new Counter(LIMIT);
  private final Counter foundTexts = new Counter(LIMIT);
  private final Counter ids = new Counter(LIMIT);
  private final Counter foundPackages = new Counter(LIMIT);
  private final Map<String, Call> calls = new LinkedHashMap<>();
  private final Map<String, Frame> frames = new LinkedHashMap<>();
  private final Map<String, Payload> tokens = new LinkedHashMap<>();
  private final int shortest;
  private final int longest;
  private long line;

  /**
   * Looks for what is known of errors.
   *
   * @param packages of libraries whose appearance in a stack trace tells something
   */
  public LogReader(ErrorCatalog errors, Set<String> packages) {
    this.packages = Set.copyOf(packages);
    this.words =
        errors.words().stream()
            .filter(word -> WORD.matcher(word).matches() && !word.startsWith("AADSTS"))
            .collect(
                Collectors.toMap(
                    word -> word.toLowerCase(Locale.ROOT),
                    word -> word,
                    (first, second) -> first,
                    TreeMap::new));
    this.shortest = words.keySet().stream().mapToInt(String::length).min().orElse(0);
    this.longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
    this.texts =
        errors.causes().stream()
            .flatMap(cause -> cause.texts().stream())
            .filter(LogReader::isTelling)
            .collect(Collectors.toSet());
  }

  /** A single common word tells nothing. */
  private static boolean isTelling(String text) {
    return text.length() >= MIN_TEXT
        || text.indexOf(' ') > 0
        || text.chars().allMatch(Character::isDigit);
  }

  /** Reads a log to its end. */
  public LogFacts read(Reader log) throws IOException {
    LineReader reader = new LineReader(log);
    for (Optional<String> next = reader.next(); next.isPresent(); next = reader.next()) {
      line++;
      line(next.get());
    }
    return facts();
  }

  private LogFacts facts() {
    return new LogFacts(
        line,
        tokenCodes.all(),
        foundWords.all(),
        statuses.all(),
        foundTexts.all(),
        ids.all(),
        List.copyOf(calls.values()),
        List.copyOf(frames.values()),
        List.copyOf(tokens.values()),
        foundPackages.all());
  }

  private void line(String text) {
    codes(text);
    ids(text);
    calls(text);
    frame(text);
    tokens(text);
  }

  private void codes(String text) {
    Matcher code = TOKEN_CODE.matcher(text);
    while (code.find()) {
      TokenCodeName.of(code.group(1)).ifPresent(name -> tokenCodes.add(name.value(), line));
    }
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      int length = word.end() - word.start();
      if (length >= shortest && length <= longest) {
        Optional.ofNullable(words.get(word.group().toLowerCase(Locale.ROOT)))
            .ifPresent(known -> foundWords.add(known, line));
      }
    }
    Matcher status = STATUS.matcher(text);
    while (status.find()) {
      for (int group = 1; group <= status.groupCount(); group++) {
        Optional.ofNullable(status.group(group)).ifPresent(each -> statuses.add(each, line));
      }
    }
    String lower = text.toLowerCase(Locale.ROOT);
    for (String piece : texts) {
      if (lower.contains(piece.toLowerCase(Locale.ROOT))) {
        foundTexts.add(piece, line);
      }
    }
  }

  private void ids(String text) {
    Matcher id = ID.matcher(text);
    while (id.find()) {
      String kind = id.group(1).toLowerCase(Locale.ROOT).replace('-', ' ');
      ids.add(kind + " id " + id.group(2).toLowerCase(Locale.ROOT), line);
    }
  }

  private void calls(String text) {
    Matcher url = URL.matcher(text);
    while (url.find()) {
      Optional<String> method = Optional.ofNullable(url.group(1));
      String host = url.group(2).toLowerCase(Locale.ROOT);
      String path = Optional.ofNullable(url.group(3)).map(LogReader::withoutSecrets).orElse("");
      call(method, host, path);
    }
    Matcher bare = HOST.matcher(text);
    while (bare.find()) {
      call(Optional.empty(), bare.group(1).toLowerCase(Locale.ROOT), "");
    }
  }

  private void call(Optional<String> method, String host, String path) {
    String key = method.orElse("") + " " + host + path;
    Call before = calls.get(key);
    if (before != null) {
      calls.put(key, new Call(method, host, path, before.line(), before.count() + 1));
    } else if (calls.size() < LIMIT) {
      calls.put(key, new Call(method, host, path, line, 1));
    }
  }

  private static String withoutSecrets(String path) {
    List<String> segments = new ArrayList<>();
    for (String segment : path.split("/", -1)) {
      segments.add(Secrets.isLikely(segment) ? "{...}" : segment);
    }
    return String.join("/", segments);
  }

  private void frame(String text) {
    Matcher at = FRAME.matcher(text);
    while (at.find()) {
      String name = at.group(1);
      int dot = name.lastIndexOf('.');
      if (dot <= 0) {
        continue;
      }
      String type = name.substring(0, dot);
      packages.stream()
          .filter(each -> type.startsWith(each + "."))
          .forEach(each -> foundPackages.add(each, line));
      int inner = type.indexOf('$');
      Frame frame =
          new Frame(
              inner < 0 ? type : type.substring(0, inner),
              method(name.substring(dot + 1)),
              at.group(2),
              Integer.parseInt(at.group(3)),
              line);
      if (frames.size() < LIMIT * 10) {
        frames.putIfAbsent(frame.text(), frame);
      }
    }
  }

  /** The method whose body a {@code lambda$run$0} is in. */
  private static String method(String name) {
    String[] parts = name.split("\\$", -1);
    return parts.length == 3 && parts[0].equals("lambda") ? parts[1] : name;
  }

  private void tokens(String text) {
    Matcher token = JWT.matcher(text);
    while (token.find()) {
      if (tokens.size() < LIMIT) {
        Payload.read(token.group(1), time(text), line)
            .ifPresent(each -> tokens.putIfAbsent(key(each), each));
      }
    }
  }

  private static String key(Payload token) {
    return token.audience() + token.scopes() + token.roles() + token.tenant() + token.expired();
  }

  /** When a line was written, where it says so in UTC. */
  private static Optional<Instant> time(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.find() || !time.group().endsWith("Z")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(time.group().replace(' ', 'T').replace(',', '.')));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }
}
