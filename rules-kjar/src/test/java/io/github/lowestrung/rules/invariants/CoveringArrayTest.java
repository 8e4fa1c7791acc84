package io.github.lowestrung.rules.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoveringArrayTest {

  private static final int[] SIZES = {4, 3, 2, 3, 2};

  @Test
  void has_each_feasible_triple_and_no_other() {
    CoveringArray array = new CoveringArray(SIZES, CoveringArrayTest::together, 1);
    List<String> triples = new ArrayList<>();
    for (int a = 0; a < SIZES.length; a++) {
      for (int b = a + 1; b < SIZES.length; b++) {
        for (int c = b + 1; c < SIZES.length; c++) {
          int[] columns = {a, b, c};
          feasible(columns).forEach(choices -> triples.add(name(columns, choices)));
        }
      }
    }
    assertThat(array.rows().stream().flatMap(row -> names(row).stream()).distinct())
        .containsExactlyInAnyOrderElementsOf(triples);
    assertThat(array.triples()).isEqualTo(triples.size());
    assertThat(array.missing()).isZero();
  }

  @Test
  void is_not_much_longer_than_its_three_largest_columns_ask_for() {
    CoveringArray array =
        new CoveringArray(new int[] {9, 8, 7, 3, 3, 3, 3}, (a, b, c, d) -> true, 1);
    assertThat(array.rows()).hasSizeBetween(9 * 8 * 7, 9 * 8 * 7 * 11 / 10);
  }

  /** Lets the first choice of the first column stand with no last choice. */
  private static boolean together(int column, int choice, int otherColumn, int otherChoice) {
    return !(column == 0 && choice == 0 && otherChoice == SIZES[otherColumn] - 1)
        && !(otherColumn == 0 && otherChoice == 0 && choice == SIZES[column] - 1);
  }

  private static List<int[]> feasible(int[] columns) {
    List<int[]> feasible = new ArrayList<>();
    for (int a = 0; a < SIZES[columns[0]]; a++) {
      for (int b = 0; b < SIZES[columns[1]]; b++) {
        for (int c = 0; c < SIZES[columns[2]]; c++) {
          if (together(columns[0], a, columns[1], b)
              && together(columns[0], a, columns[2], c)
              && together(columns[1], b, columns[2], c)) {
            feasible.add(new int[] {a, b, c});
          }
        }
      }
    }
    return feasible;
  }

  private static List<String> names(int[] row) {
    List<String> names = new ArrayList<>();
    for (int a = 0; a < row.length; a++) {
      for (int b = a + 1; b < row.length; b++) {
        for (int c = b + 1; c < row.length; c++) {
          names.add(name(new int[] {a, b, c}, new int[] {row[a], row[b], row[c]}));
        }
      }
    }
    return names;
  }

  private static String name(int[] columns, int[] choices) {
    return "%d.%d %d.%d %d.%d"
        .formatted(columns[0], choices[0], columns[1], choices[1], columns[2], choices[2]);
  }
}
