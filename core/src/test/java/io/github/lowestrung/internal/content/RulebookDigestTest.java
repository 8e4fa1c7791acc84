package io.github.lowestrung.internal.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RulebookDigestTest {

  private static final byte[] CONTENT = "content\n".getBytes(UTF_8);

  /** Written down by {@code sha256sum} over the text that the page on publishing describes. */
  @Test
  void anybody_can_compute_it() {
    assertThat(RulebookDigest.of(Map.of("b/Ä.yaml", CONTENT, "a.drl", new byte[0])))
        .isEqualTo("2aa1d6882dc72d43a74aaede0add64a327f6e69219cc5407b459af573d563c50");
  }

  @Test
  void paths_stand_in_the_order_of_their_bytes() {
    // by UTF-16, the letter beyond the first plane would come first
    assertThat(RulebookDigest.of(Map.of("\uFF21", CONTENT, "\uD83D\uDE00", CONTENT)))
        .isEqualTo("cbce496f15bcbff237426c51ed7264b7772838ce2d8b8dba4d453dc8ecfe9f4c");
  }

  @Test
  void two_files_never_read_as_one() {
    String digest = RulebookDigest.of(Map.of("one", CONTENT, "two", CONTENT));
    for (String name : new String[] {"one\0two", "onetwo", "two", "one"}) {
      assertThat(RulebookDigest.of(Map.of(name, CONTENT))).isNotEqualTo(digest);
    }
    assertThat(RulebookDigest.of(Map.of("one", CONTENT, "tw", "ocontent\n".getBytes(UTF_8))))
        .isNotEqualTo(digest);
  }
}
