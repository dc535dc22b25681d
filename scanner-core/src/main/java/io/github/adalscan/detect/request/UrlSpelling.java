package io.github.adalscan.detect.request;

import io.github.adalscan.detect.request.UrlText.Shape;
import io.github.adalscan.detect.spelling.JavaSpelling;
import io.github.adalscan.detect.spelling.LeadingSign;
import io.github.adalscan.detect.spelling.SourceSpelling;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.model.LastPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Spells a text with unknown parts as Java, the way the source puts it together. */
final class UrlSpelling {
  private static final int MAX_LENGTH = 800;
  private static final String NOT_PLAIN = "/*";

  private final UrlText source;
  private final Expr original;
  private final FileFacts file;

  UrlSpelling(UrlText source, Expr original, FileFacts file) {
    this.source = source;
    this.original = original;
    this.file = file;
  }

  /** A known text and what follows it; the last part is followed by nothing. */
  private record Part(String text, Optional<UrlText.Hole> hole) {
    Optional<Expr> next() {
      return hole.flatMap(UrlText.Hole::supplier);
    }
  }

  /**
   * Java source of an address and what stands around it; a builder holds the address alone. Empty
   * when an unknown part cannot be spelled, or the text is a long document.
   */
  Optional<String> of(String before, String url, String after) {
    Optional<BuilderChain> chain =
        source.shape() == Shape.OTHER ? BuilderChain.of(original) : Optional.empty();
    return chain.isPresent()
        ? java(url).map(chain.get()::with)
        : java(before + url + after).map(this::wrapped);
  }

  /** An address that was created from parts is created from one text. */
  private String wrapped(String java) {
    if (!(original instanceof Expr.New creation) || creation.arguments().size() < 2) {
      return java;
    }
    String type = creation.type().name();
    return switch (LastPart.ofName(type)) {
      case "URI" -> type + ".create(" + java + ")";
      case "URL" -> "new " + type + "(" + java + ")";
      default -> java;
    };
  }

  private Optional<String> java(String text) {
    Optional<List<Part>> parts = parts(text);
    if (parts.isEmpty() || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    boolean known = parts.get().size() == 1;
    String java =
        switch (source.shape()) {
          case PRINTF, FORMATTED -> known ? JavaSpelling.quote(text) : printf(parts.get());
          case MESSAGE -> known ? JavaSpelling.quote(text) : message(parts.get());
          case CONCAT, OTHER -> concat(parts.get());
        };
    return java.contains(NOT_PLAIN) ? Optional.empty() : Optional.of(java);
  }

  private Optional<List<Part>> parts(String text) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
      int close = text.indexOf('}', open);
      Optional<UrlText.Hole> hole =
          close < 0 ? Optional.empty() : source.hole(text.substring(open + 1, close));
      if (hole.isPresent() && hole.get().supplier().isEmpty()) {
        return Optional.empty();
      }
      if (hole.isPresent()) {
        parts.add(new Part(text.substring(from, open), hole));
        from = close + 1;
      }
    }
    parts.add(new Part(text.substring(from), Optional.empty()));
    return Optional.of(parts);
  }

  private String concat(List<Part> parts) {
    List<String> operands = new ArrayList<>();
    for (Part part : parts) {
      boolean leads = operands.isEmpty() && !startsWith(part.next());
      if (!part.text().isEmpty() || leads) {
        operands.add(JavaSpelling.quote(part.text()));
      }
      part.hole().ifPresent(hole -> operands.add(operand(hole)));
    }
    return String.join(" + ", operands);
  }

  /** True when the source begins with the same expression, so no text has to lead. */
  private boolean startsWith(Optional<Expr> expr) {
    return original instanceof Expr.Concat whole
        && expr.filter(first -> first == whole.parts().get(0)).isPresent();
  }

  private String operand(UrlText.Hole hole) {
    String java = java(hole);
    boolean loose =
        hole.supplier()
            .filter(
                expr ->
                    expr instanceof Expr.Concat
                        || expr instanceof Expr.Cast
                        || expr instanceof Expr.Choice)
            .isPresent();
    return loose ? "(" + java + ")" : java;
  }

  private String java(UrlText.Hole hole) {
    Expr expr = hole.supplier().orElseThrow();
    return hole.alternatives().isEmpty()
        ? JavaSpelling.of(expr)
        : new SourceSpelling(file, new LeadingSign(hole.lead(), file)).of(expr);
  }

  private String printf(List<Part> parts) {
    StringBuilder pattern = new StringBuilder();
    for (Part part : parts) {
      pattern.append(part.text().replace("%", "%%"));
      pattern.append(part.next().isPresent() ? "%s" : "");
    }
    String quoted = JavaSpelling.quote(pattern.toString());
    return source.shape() == Shape.FORMATTED
        ? quoted + ".formatted(" + arguments(parts) + ")"
        : owner() + ".format(" + quoted + ", " + arguments(parts) + ")";
  }

  private String message(List<Part> parts) {
    StringBuilder pattern = new StringBuilder();
    int index = 0;
    for (Part part : parts) {
      pattern.append(part.text().replace("'", "''"));
      if (part.next().isPresent()) {
        pattern.append('{').append(index).append('}');
        index++;
      }
    }
    String quoted = JavaSpelling.quote(pattern.toString());
    return owner() + ".format(" + quoted + ", " + arguments(parts) + ")";
  }

  private String owner() {
    return original instanceof Expr.Call call ? call.owner().name() : "String";
  }

  private String arguments(List<Part> parts) {
    return parts.stream()
        .flatMap(part -> part.hole().stream())
        .map(this::java)
        .collect(Collectors.joining(", "));
  }
}
