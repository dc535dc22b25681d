package io.github.adalscan.link.fold;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.rule.catalog.CallEffect;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Parts that code reads of an address: {@code URI.create(site).getHost()}. */
public record AddressReads(Texts values) {
  private static final Set<CallEffect> READS =
      EnumSet.of(CallEffect.READS_SCHEME, CallEffect.READS_HOST, CallEffect.READS_PATH);

  /** The texts of such a call; empty for others, and where nothing of the address is known. */
  public Optional<List<TextValue>> of(Expr.Call call, Frame frame) {
    if (!call.arguments().isEmpty() || call.receiver().isEmpty()) {
      return Optional.empty();
    }
    return values
        .known()
        .effect(call.name(), READS)
        .filter(effect -> isAddress(call.receiver().get(), frame))
        .flatMap(effect -> parts(effect, call.receiver().get(), frame));
  }

  private boolean isAddress(Expr receiver, Frame frame) {
    String made = receiver instanceof Expr.Call call ? call.owner().name() : "";
    String type = values.types().typeOf(receiver, frame.place()).name();
    return values.known().isOf("addresses", LastPart.ofName(type))
        || values.known().isOf("addresses", LastPart.ofName(made));
  }

  private Optional<List<TextValue>> parts(CallEffect effect, Expr address, Frame frame) {
    List<TextValue> all = new ArrayList<>();
    for (TextValue text : values.of(address, frame.deeper())) {
      all.add(part(effect, text).orElse(TextValue.hole("")));
    }
    return all.stream().allMatch(TextValue::unknown) ? Optional.empty() : Optional.of(all);
  }

  private static Optional<TextValue> part(CallEffect effect, TextValue address) {
    if (effect == CallEffect.READS_PATH) {
      return AddressPath.of(address);
    }
    String known = address.start();
    int scheme = known.indexOf("://");
    if (scheme < 0) {
      return Optional.empty();
    }
    if (effect == CallEffect.READS_SCHEME) {
      return Optional.of(address.between(0, scheme));
    }
    int from = scheme + "://".length();
    int end = known.indexOf('/', from);
    boolean whole = end > from || (end < 0 && address.complete().isPresent());
    return whole
        ? Optional.of(address.between(from, end < 0 ? known.length() : end))
        : Optional.empty();
  }
}
