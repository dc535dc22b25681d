package io.github.adalscan.fact.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.TextUse;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.Region;
import io.github.adalscan.source.kind.FileKind;
import io.github.adalscan.testing.JavaSources;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactStoreTest {
  private static final String EVERY_FORM =
      """
      package p;
      import static java.util.List.of;
      @Deprecated(since = "1" + A.X)
      enum A implements Runnable {
        ONE("u") { @Override public void run() {} };
        static final String X = "x\\u0041", Y = X + 1 + 'c' + true + null;
        final String[] all = {X, "\\uD83D"};
        A(String u) { this.all[0] += u; }
        <T extends Number> Object m(java.util.Map<? super T, String[]>... maps) throws Exception {
          java.util.function.Supplier<Object> s = () -> maps.length > 0 ? A::valueOf : String.class;
          for (var map : maps) { map.get(null); }
          try { return switch (all.length) { case 0 -> (Object) of(X); default -> new Object() {}; }; }
          catch (IllegalStateException | IllegalArgumentException e) { throw e; }
          finally { if (s instanceof Runnable r) { r.run(); } super.toString(); }
        }
      }
      """;

  private final FactStore store = new FactStore();

  @Test
  void everyFormOfCodeComesBack() {
    FileFacts facts = JavaSources.extract("p/A.java", EVERY_FORM);
    byte[] bytes = store.write(facts).orElseThrow();
    assertThat(store.read(bytes)).contains(facts);
    assertThat(store.write(store.read(bytes).orElseThrow()).orElseThrow()).isEqualTo(bytes);
  }

  @Test
  void sealedTypesNameThemselves() {
    FileFacts facts = JavaSources.extract("p/A.java", EVERY_FORM);
    assertThat(new String(store.write(facts).orElseThrow(), StandardCharsets.UTF_8))
        .contains("[\"concat\",", "[\"lambda\",", "[\"assign\",")
        .doesNotContain("io.github.adalscan", "@class");
  }

  @Test
  void damagedBytesAreNoSummary() {
    byte[] bytes = store.write(JavaSources.extract("p/A.java", EVERY_FORM)).orElseThrow();
    for (int length = 0; length < bytes.length; length += 7) {
      assertThat(store.read(Arrays.copyOf(bytes, length))).isEmpty();
    }
    assertThat(store.read("null".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(store.read("{\"format\":1}".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(store.read(new byte[] {0, -1, 3})).isEmpty();
  }

  @Test
  void bytesOfAnotherFormatAreNoSummary() {
    byte[] bytes = store.write(JavaSources.extract("p/A.java", EVERY_FORM)).orElseThrow();
    String text = new String(bytes, StandardCharsets.UTF_8);
    String other = text.replace("{\"format\":" + FactStore.FORMAT, "{\"format\":0");
    assertThat(other).isNotEqualTo(text);
    assertThat(store.read(other.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void codeThatIsNestedTooDeeplyIsNotStored() {
    Region region = Region.onLine(1, 1, 2);
    Expr expr = new Expr.VariableRef(0, "x", region);
    for (int i = 0; i < 5_000; i++) {
      expr = new Expr.Opaque(List.of(expr), region);
    }
    FileFacts nothing = FileFacts.empty("A.java", FileKind.JAVA, FileContext.MAIN);
    FileFacts facts =
        new FileFacts(
            nothing.path(),
            nothing.kind(),
            nothing.context(),
            nothing.mode(),
            nothing.code(),
            nothing.typeUses(),
            List.of(new TextUse(expr, TextUse.Role.CODE, "A")),
            nothing.comments(),
            nothing.config(),
            nothing.dependencies(),
            nothing.maven(),
            nothing.markers(),
            nothing.suppressed(),
            nothing.notifications(),
            nothing.lines());
    assertThat(store.write(facts)).isEmpty();
  }
}
