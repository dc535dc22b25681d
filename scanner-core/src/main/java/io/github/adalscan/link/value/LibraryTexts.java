package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.fold.Frame;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.type.LibraryKnowledge;
import io.github.adalscan.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Texts that constants of libraries give: {@code AzureEnvironment.AZURE.getManagementEndpoint()}.
 */
record LibraryTexts(Values values) {
  /** One for each constant that the receiver can be; empty when it can be anything else. */
  Optional<List<TextValue>> of(Expr.Call call, Frame frame) {
    if (!call.arguments().isEmpty()
        || call.receiver().isEmpty()
        || !libraries().givesTexts(call.name())) {
      return Optional.empty();
    }
    Closure receiver = new Closure(call.receiver().get(), frame.scene());
    Location place = frame.place().locate(call);
    List<TextValue> all = new ArrayList<>();
    for (Tracer.Source source : values.tracer().sources(receiver)) {
      Optional<String> text = text(source.closure(), call.name());
      if (text.isEmpty()) {
        return Optional.empty();
      }
      all.add(TextValue.of(text.get(), place));
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(values.limits().atMost(all));
  }

  private Optional<String> text(Closure constant, String member) {
    return constant.expr() instanceof Expr.FieldRef field
        ? values
            .types()
            .ownerOf(field, constant.scene().place())
            .flatMap(owner -> libraries().text(owner, field.name(), member))
        : Optional.empty();
  }

  private LibraryKnowledge libraries() {
    return values.declarations().libraries();
  }
}
