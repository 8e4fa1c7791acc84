package io.github.lowestrung.rules.invariants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Rows of choices, one for each column, in which every feasible triple of choices occurs. Greedy:
 * each row starts from a triple that is still missing, and takes in each further column the choice
 * that brings most of the missing triples; where none does it tends to choice 0. Which pairs are
 * feasible decides about triples too.
 */
final class CoveringArray {

  /** Tells whether two choices of different columns can stand in one row. */
  interface Feasible {
    boolean together(int column, int choice, int otherColumn, int otherChoice);
  }

  private static final double TENDENCY_TO_0 = 0.9;

  private final int[] columnOf;
  private final int[] choiceOf;
  private final int[][] items;
  private final int count;
  private final int words;
  private final long[][] fits;
  private final long[][] missing;
  private final int[] missingCount;
  private final long[] missingOf;
  private final List<Integer> columns;
  private final Random random;
  private final List<int[]> rows = new ArrayList<>();
  private long triples;

  /**
   * Builds the rows.
   *
   * @param sizes how many choices each column has
   */
  CoveringArray(int[] sizes, Feasible feasible, long seed) {
    // Columns with many choices go first: they need most rows, and the others fit in beside them.
    int[] order =
        IntStream.range(0, sizes.length)
            .boxed()
            .sorted((a, b) -> Integer.compare(sizes[b], sizes[a]))
            .mapToInt(Integer::intValue)
            .toArray();
    count = Arrays.stream(sizes).sum();
    words = (count + 63) / 64;
    columnOf = new int[count];
    choiceOf = new int[count];
    items = new int[sizes.length][];
    int item = 0;
    for (int column : order) {
      items[column] = IntStream.range(item, item + sizes[column]).toArray();
      for (int choice = 0; choice < sizes[column]; choice++) {
        columnOf[item] = column;
        choiceOf[item++] = choice;
      }
    }
    random = new Random(seed);
    fits = fits(feasible);
    missing = new long[count * count][];
    missingCount = new int[count * count];
    missingOf = new long[sizes.length];
    columns = new ArrayList<>(Arrays.stream(order).boxed().toList());
    miss();
    build(order);
  }

  List<int[]> rows() {
    return rows;
  }

  long triples() {
    return triples;
  }

  /** Counts anew, from the rows alone, the feasible triples that no row has. */
  long missing() {
    return IntStream.range(0, count).parallel().mapToLong(this::missingFrom).sum();
  }

  /** Counts the missing triples of which an item is the first. */
  private long missingFrom(int a) {
    long[][] seen = new long[count][words];
    for (int[] row : rows) {
      if (row[columnOf[a]] == choiceOf[a]) {
        see(row, a, seen);
      }
    }
    long unseen = 0;
    for (int b = a + 1; b < count; b++) {
      for (int c = b + 1; has(fits[a], b) && c < count; c++) {
        unseen += has(fits[a], c) && has(fits[b], c) && !has(seen[b], c) ? 1 : 0;
      }
    }
    return unseen;
  }

  private void see(int[] row, int a, long[][] seen) {
    long[] bits = new long[words];
    for (int column = 0; column < row.length; column++) {
      set(bits, items[column][row[column]]);
    }
    for (int column = 0; column < row.length; column++) {
      int b = items[column][row[column]];
      for (int w = 0; b > a && w < words; w++) {
        seen[b][w] |= bits[w];
      }
    }
  }

  private long[][] fits(Feasible feasible) {
    long[][] fits = new long[count][words];
    for (int a = 0; a < count; a++) {
      for (int b = 0; b < a; b++) {
        if (columnOf[a] != columnOf[b]
            && feasible.together(columnOf[a], choiceOf[a], columnOf[b], choiceOf[b])) {
          set(fits[a], b);
          set(fits[b], a);
        }
      }
    }
    return fits;
  }

  /** Notes, for each pair of items, the third items that the rows still miss. */
  private void miss() {
    for (int a = 0; a < count; a++) {
      for (int b = a + 1; b < count; b++) {
        if (has(fits[a], b)) {
          long[] thirds = new long[words];
          for (int w = 0; w < words; w++) {
            thirds[w] = fits[a][w] & fits[b][w];
            missingCount[a * count + b] += Long.bitCount(thirds[w]);
          }
          missing[a * count + b] = thirds;
          missingOf[columnOf[a]] += missingCount[a * count + b];
          missingOf[columnOf[b]] += missingCount[a * count + b];
        }
      }
    }
    // Each triple is noted with three pairs, and so twice for each of its columns.
    triples = Arrays.stream(missingOf).sum() / 6;
  }

  private void build(int[] order) {
    for (int i = 0; i < order.length; i++) {
      for (int j = i + 1; j < order.length; j++) {
        List<int[]> pairs = pairs(items[order[i]], items[order[j]]);
        while (!pairs.isEmpty()) {
          pairs.removeIf(pair -> missingCount[pair(pair[0], pair[1])] == 0);
          Collections.shuffle(pairs, random);
          for (int[] pair : pairs) {
            if (missingCount[pair(pair[0], pair[1])] > 0) {
              add(pair[0], pair[1], anyOfLargest(missing[pair(pair[0], pair[1])]));
            }
          }
        }
      }
    }
  }

  private static List<int[]> pairs(int[] some, int[] others) {
    List<int[]> pairs = new ArrayList<>();
    for (int a : some) {
      for (int b : others) {
        pairs.add(new int[] {a, b});
      }
    }
    return pairs;
  }

  private void add(int a, int b, int c) {
    int[] row = new int[items.length];
    Arrays.fill(row, -1);
    int[] chosen = new int[items.length];
    long[] bits = new long[words];
    long[] open = new long[words];
    Arrays.fill(open, -1);
    int size = 0;
    for (int item : new int[] {a, b, c}) {
      choose(item, row, bits, open);
      chosen[size++] = item;
    }
    Collections.shuffle(columns, random);
    for (int column : columns) {
      if (row[column] < 0 && missingOf[column] > 0) {
        int item = best(items[column], chosen, size, bits, open);
        choose(item, row, bits, open);
        chosen[size++] = item;
      }
    }
    cover(chosen, size, bits);
    for (int column : columns) {
      if (row[column] < 0) {
        choose(any(items[column], open), row, bits, open);
      }
    }
    rows.add(Arrays.stream(row).map(item -> choiceOf[item]).toArray());
  }

  private void choose(int item, int[] row, long[] bits, long[] open) {
    row[columnOf[item]] = item;
    set(bits, item);
    for (int w = 0; w < words; w++) {
      open[w] &= fits[item][w];
    }
  }

  /** Returns the item that brings most missing triples; of equals, any. */
  private int best(int[] column, int[] chosen, int size, long[] bits, long[] open) {
    int best = -1;
    int most = 0;
    int equals = 0;
    for (int item : column) {
      if (has(open, item)) {
        int gain = gain(item, chosen, size, bits);
        if (gain > most) {
          best = item;
          most = gain;
          equals = 1;
        } else if (gain == most && gain > 0 && random.nextInt(++equals) == 0) {
          best = item;
        }
      }
    }
    return best >= 0 ? best : any(column, open);
  }

  private int any(int[] column, long[] open) {
    if (has(open, column[0]) && random.nextDouble() < TENDENCY_TO_0) {
      return column[0];
    }
    int[] free = Arrays.stream(column).filter(item -> has(open, item)).toArray();
    return free[random.nextInt(free.length)];
  }

  /** Counts the missing triples, twice each, of an item and two of those chosen. */
  private int gain(int item, int[] chosen, int size, long[] bits) {
    int gain = 0;
    for (int i = 0; i < size; i++) {
      int pair = pair(item, chosen[i]);
      if (missingCount[pair] > 0) {
        long[] thirds = missing[pair];
        for (int w = 0; w < words; w++) {
          gain += Long.bitCount(thirds[w] & bits[w]);
        }
      }
    }
    return gain;
  }

  private void cover(int[] chosen, int size, long[] bits) {
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        int pair = pair(chosen[i], chosen[j]);
        if (missingCount[pair] > 0) {
          long[] thirds = missing[pair];
          int covered = 0;
          for (int w = 0; w < words; w++) {
            covered += Long.bitCount(thirds[w] & bits[w]);
            thirds[w] &= ~bits[w];
          }
          missingCount[pair] -= covered;
          missingOf[columnOf[chosen[i]]] -= covered;
          missingOf[columnOf[chosen[j]]] -= covered;
        }
      }
    }
  }

  private int pair(int a, int b) {
    return a < b ? a * count + b : b * count + a;
  }

  private static void set(long[] bits, int item) {
    bits[item >> 6] |= 1L << item;
  }

  private static boolean has(long[] bits, int item) {
    return (bits[item >> 6] >> item & 1) == 1;
  }

  /** Returns any of the items of the largest column that has some. */
  private int anyOfLargest(long[] bits) {
    int first = 0;
    while (!has(bits, first)) {
      first++;
    }
    int[] some = Arrays.stream(items[columnOf[first]]).filter(item -> has(bits, item)).toArray();
    return some[random.nextInt(some.length)];
  }
}
