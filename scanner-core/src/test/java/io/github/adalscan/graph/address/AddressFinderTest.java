package io.github.adalscan.graph.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressFinderTest {
  private static final HostFinder FINDER = new HostFinder(List.of("graph.windows.net"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          https://graph.windows.net                          | https://graph.windows.net
          see https://graph.windows.net/me, please           | https://graph.windows.net/me
          (https://graph.windows.net/me).                    | https://graph.windows.net/me
          https://graph.windows.net/users('a')               | https://graph.windows.net/users('a')
          "https://graph.windows.net/users('a')"             | https://graph.windows.net/users('a')
          {"url": "https://graph.windows.net/{t}/x"}         | https://graph.windows.net/{t}/x
          ${base:https://graph.windows.net}                  | https://graph.windows.net
          https://graph.windows.net/users?$filter=a eq 'b'   | https://graph.windows.net/users?$filter=a eq 'b'
          GET https://graph.windows.net/users?a=b HTTP/1.1   | https://graph.windows.net/users?a=b
          a=1&resource=https%3A%2F%2Fgraph.windows.net&b=2   | https%3A%2F%2Fgraph.windows.net
          ?resource=https://graph.windows.net&b=2            | https://graph.windows.net
          https:\\/\\/graph.windows.net\\/me                 | https:\\/\\/graph.windows.net\\/me
          //graph.windows.net/me                             | //graph.windows.net/me
          graph.windows.net is retired                       | graph.windows.net
          """)
  void endsWhereTheAddressEnds(String text, String address) {
    assertThat(AddressFinder.find(text, FINDER.find(text).get(0))).isEqualTo(address);
  }
}
