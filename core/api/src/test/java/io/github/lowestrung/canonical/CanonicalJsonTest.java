package io.github.lowestrung.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A canonicalizer that reads what Jackson wrote comes to the same bytes. */
class CanonicalJsonTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonMapper IN_ORDER = CanonicalJson.inOrder(JsonMapper.builder()).build();
  private static final List<String> PIECES =
      List.of(
          "", "a", "A", "\u00e4", "\u20ac", "\ufb33", "\ud83d\ude00", "\r", "\u001f", "\"", "?");

  private static String written(Object value) {
    CanonicalGenerator canonical = new CanonicalGenerator();
    CanonicalJson.write(IN_ORDER, value, canonical);
    return new String(canonical.toBytes(), StandardCharsets.UTF_8);
  }

  private static String judged(String json) throws IOException {
    return new JsonCanonicalizer(json).getEncodedString();
  }

  /** Compares the form of a value, and that of its tree, and that of its text. */
  private static void assertJudged(Object value) throws IOException {
    String json = JSON.writeValueAsString(value);
    String expected = judged(json);
    assertThat(written(value)).isEqualTo(expected);
    JsonNode tree = JSON.valueToTree(value);
    assertThat(new String(CanonicalJson.of(tree), StandardCharsets.UTF_8)).isEqualTo(expected);
    assertThat(CanonicalJson.of(json)).isEqualTo(expected);
  }

  @Test
  void of_doubles() throws IOException {
    List<Double> doubles =
        new ArrayList<>(List.of(0.0, -0.0, 1e21, 1e-6, 1e-7, Double.MIN_VALUE, 0.1, -1.5));
    for (int exponent = Double.MIN_EXPONENT - 52; exponent <= Double.MAX_EXPONENT; exponent++) {
      double power = Math.scalb(1.0, exponent);
      doubles.addAll(List.of(power, -Math.nextDown(power), Math.nextUp(power)));
    }
    for (int exponent = -307; exponent <= 308; exponent++) {
      doubles.addAll(
          List.of(Double.valueOf("1e" + exponent), Double.valueOf("9.5e" + (exponent - 1))));
    }
    Random random = new Random(8785);
    random
        .longs(5_000)
        .mapToDouble(Double::longBitsToDouble)
        .filter(number -> Math.abs(number) >= Double.MIN_NORMAL && Double.isFinite(number))
        .forEach(doubles::add);
    random.ints(5_000, 0, 1_000_000).mapToDouble(i -> i / 10_000.0).forEach(doubles::add);
    assertJudged(doubles);
  }

  /** The judge multiplies for hours over some of these, or fails. */
  @Test
  void of_the_smallest_doubles() {
    String smallest = "[1e-315,1e-314,-5e-324,1e-323,1.5e-323,2e-323,2.5e-323]";
    List<Double> read =
        Arrays.stream(smallest.substring(1, smallest.length() - 1).split(",", -1))
            .map(Double::valueOf)
            .toList();
    assertThat(written(read)).isEqualTo(smallest);
    new Random(1)
        .longs(1_000, 1, 1L << 52)
        .mapToDouble(Double::longBitsToDouble)
        .forEach(number -> assertThat(Double.parseDouble(written(number))).isEqualTo(number));
  }

  @Test
  void of_other_numbers() throws IOException {
    BigInteger quadrillions = BigInteger.TEN.pow(15);
    BigInteger most = BigInteger.ONE.shiftLeft(53);
    List<Object> numbers =
        new ArrayList<>(
            List.of(
                Integer.MIN_VALUE,
                Integer.MAX_VALUE,
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                most.longValue() + 1,
                -most.longValue() - 3,
                (short) 3,
                0.1f,
                3.4e38f,
                most.multiply(most),
                most.add(BigInteger.ONE).negate(),
                quadrillions,
                BigInteger.TEN.pow(300),
                new BigDecimal("1.50"),
                new BigDecimal("-0E+7"),
                new BigDecimal("123456789012345678901234567890.12345"),
                new BigDecimal("1E-400")));
    new Random(53).longs(2_000).forEach(numbers::add);
    assertJudged(numbers);
  }

  @Test
  void of_every_character() throws IOException {
    List<String> texts = new ArrayList<>();
    IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(point -> point < 0x3000 || point % 251 == 0)
        .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
        .mapToObj(point -> "x" + Character.toString(point) + "y")
        .forEach(texts::add);
    texts.add("\ud83d\ude00".repeat(20_000) + "?");
    texts.add("x".repeat(16_383) + "\ud83d\ude00\n");
    assertJudged(texts);
  }

  @Test
  void of_names_in_the_order_of_utf_16() throws IOException {
    Map<String, Object> members = new LinkedHashMap<>();
    for (String name :
        List.of("\ufb33", "\ud83d\ude00", "\u20ac", "\u00f6", "\u0080", "1", "\r", "")) {
      members.put(name, name);
    }
    assertJudged(members);
    assertThat(written(members).indexOf("\ud83d\ude00"))
        .isLessThan(written(members).indexOf("\ufb33"));
  }

  private record Nest(
      boolean z, Object b, Map<String, Object> a, List<Object> empty, Integer none) {}

  @Test
  void of_generated_values() throws IOException {
    Random random = new Random(20_261_201);
    for (int i = 0; i < 300; i++) {
      Object value = value(random, 5);
      assertJudged(new Nest(random.nextBoolean(), value, Map.of("", Map.of()), List.of(), null));
    }
  }

  private static Object value(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 5 : 8)) {
      case 0 -> text(random);
      case 1 -> random.nextLong() >> random.nextInt(64);
      case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(60) - 30);
      case 3 -> random.nextBoolean();
      case 4 -> new BigDecimal(new BigInteger(random.nextInt(200), random), random.nextInt(40));
      case 5 ->
          IntStream.range(0, random.nextInt(4)).mapToObj(i -> value(random, depth - 1)).toList();
      default -> members(random, depth);
    };
  }

  private static Map<String, Object> members(Random random, int depth) {
    Map<String, Object> members = new HashMap<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      members.put(text(random), value(random, depth - 1));
    }
    return members;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\ud83d", "\ude00", "a\ud83dx", "\ude00\ud83d", "\ud83d\ud83d\ude00?", "\n\ud83d"})
  void half_of_a_surrogate_pair_has_none(String half) {
    for (Object document : List.of(half, Map.of(half, 1), List.of(Map.of("a", half)))) {
      assertThatThrownBy(() -> written(document))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "The document has half of a surrogate pair, where a text of whole characters (no half"
                  + " of a surrogate pair) was expected. Maybe a text was cut in the middle of a"
                  + " character.");
    }
    assertThatThrownBy(() -> CanonicalJson.of(TextNode.valueOf(half)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CanonicalJson.of("[\"" + "\\ud800" + "\"]"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nor_do_numbers_beyond_every_double() {
    for (String number : List.of("1e400", "-1" + "0".repeat(400))) {
      assertThatThrownBy(() -> CanonicalJson.of("[" + number + "]"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("beyond every double");
    }
  }

  @Test
  void members_out_of_order_are_refused() {
    Map<String, Object> reverse = new TreeMap<>(Comparator.reverseOrder());
    reverse.putAll(Map.of("a", 1, "b", 2));
    assertThatThrownBy(() -> written(reverse))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The member (a) cannot follow on (b) in canonical form.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1] 2", "{\"a\":1,\"a\":1}", "no"})
  void what_is_no_json_has_none(String text) {
    assertThatThrownBy(() -> CanonicalJson.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_bytes_of_a_tree_are_those_of_a_value() {
    assertThat(CanonicalJson.of(JsonNodeFactory.instance.textNode("a \u00e4")))
        .isEqualTo("\"a \u00e4\"".getBytes(StandardCharsets.UTF_8));
  }
}
