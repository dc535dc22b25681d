package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.config.ConfigTexts;
import io.github.adalscan.link.fold.Frame;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.rule.catalog.CallEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values of the configuration that code looks up by their keys. */
record ConfigLookups(ConfigTexts config, Values values) {
  /** What a look-up by key gives, such as {@code environment.getProperty(key, default)}. */
  Optional<List<TextValue>> of(Expr.Call call, Frame frame) {
    if (!values.known().does(call.name(), CallEffect.READS_SETTING)
        || call.arguments().isEmpty()
        || isMap(call, frame)) {
      return Optional.empty();
    }
    Optional<String> key =
        values.of(call.arguments().get(0), frame.deeper()).stream()
            .findFirst()
            .flatMap(TextValue::complete);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    List<TextValue> all = new ArrayList<>(config.ofKey(key.get(), frame.place().file().path()));
    if (all.isEmpty() && call.arguments().size() == 2) {
      Expr fallback = call.arguments().get(1);
      all.addAll(values.of(fallback, frame.deeper()));
    }
    return Optional.of(all.isEmpty() ? List.of(TextValue.setting(key.get())) : all);
  }

  private boolean isMap(Expr.Call call, Frame frame) {
    return call.name().equals("getValue")
        || (call.receiver().isPresent()
            && values
                .types()
                .ownerOf(call, frame.place())
                .filter(
                    owner ->
                        !values
                            .declarations()
                            .methods(owner, call.name(), call.arguments().size())
                            .isEmpty())
                .isPresent());
  }
}
