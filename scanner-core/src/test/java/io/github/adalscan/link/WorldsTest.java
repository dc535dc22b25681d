package io.github.adalscan.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.testing.JavaSources;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorldsTest {
  private static final String ORDERS = "orders/src/main/java/shop/";
  private static final String STOCK = "stock/src/main/java/shop/";
  private static final String TOKENS = "tokens/src/main/java/tokens/";
  private static final String APART = "apart/src/main/java/apart/";

  private static List<List<String>> worlds(String... sources) {
    return Worlds.of(JavaSources.link(sources)).stream()
        .map(world -> world.stream().map(FileFacts::path).sorted().toList())
        .toList();
  }

  @Test
  void modulesWithoutTwinsAreOneWorld() {
    assertThat(
            worlds(
                ORDERS + "Orders.java", "package shop; class Orders {}",
                APART + "Apart.java", "package apart; class Apart {}"))
        .containsExactly(List.of(APART + "Apart.java", ORDERS + "Orders.java"));
  }

  @Test
  void twinsAreApartAndEachHasWhatItsCodeNames() {
    assertThat(
            worlds(
                ORDERS + "Main.java",
                "package shop; class Main { tokens.Tokens tokens; }",
                STOCK + "Main.java",
                "package shop; import tokens.Tokens; class Main { Tokens tokens; }",
                TOKENS + "Tokens.java",
                "package tokens; public interface Tokens {}",
                "vault/src/main/java/vault/Vault.java",
                "package vault; class Vault implements tokens.Tokens {}"))
        .as("what implements an interface is given to whoever names it")
        .containsExactly(
            List.of(
                ORDERS + "Main.java",
                TOKENS + "Tokens.java",
                "vault/src/main/java/vault/Vault.java"),
            List.of(
                STOCK + "Main.java",
                TOKENS + "Tokens.java",
                "vault/src/main/java/vault/Vault.java"));
  }

  @Test
  void whatUsesATwinGoesWithEachOfThem() {
    assertThat(
            worlds(
                ORDERS + "Main.java",
                "package shop; public class Main {}",
                STOCK + "Main.java",
                "package shop; public class Main {}",
                "start/src/main/java/start/Start.java",
                "package start; class Start { shop.Main main; }"))
        .containsExactly(
            List.of(ORDERS + "Main.java", "start/src/main/java/start/Start.java"),
            List.of("start/src/main/java/start/Start.java", STOCK + "Main.java"));
  }

  @Test
  void modulesThatHaveNothingToDoWithATwinAreJudgedOnce() {
    assertThat(
            worlds(
                ORDERS + "Main.java", "package shop; class Main {}",
                STOCK + "Main.java", "package shop; class Main {}",
                APART + "Apart.java", "package apart; class Apart {}"))
        .containsExactly(
            List.of(APART + "Apart.java", ORDERS + "Main.java"), List.of(STOCK + "Main.java"));
  }
}
