package io.github.adalscan.detect.spelling;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.Expr;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Takes the sign away that texts of an expression begin with: {@code "&a=" + b} is {@code "a=" +
 * b}.
 *
 * @param sign nothing is taken away when it is empty
 */
public record LeadingSign(String sign, FileFacts file) implements SourceSpelling.Exchange {
  @Override
  public Optional<String> of(Expr expr) {
    if (sign.isEmpty()) {
      return Optional.empty();
    }
    if (expr instanceof Expr.Concat concat && isSign(concat.parts().get(0))) {
      return Optional.of(spelled(concat.parts().subList(1, concat.parts().size())));
    }
    return expr instanceof Expr.Literal literal
            && literal.isText()
            && literal.value().startsWith(sign)
        ? Optional.of(JavaSpelling.quote(literal.value().substring(sign.length())))
        : Optional.empty();
  }

  private boolean isSign(Expr expr) {
    return expr instanceof Expr.Literal literal && literal.value().equals(sign);
  }

  private String spelled(List<Expr> operands) {
    SourceSpelling spelling = new SourceSpelling(file, SourceSpelling.Exchange.NONE);
    return operands.stream().map(spelling::of).collect(Collectors.joining(" + "));
  }
}
