package io.github.lowestrung.rules.record;

import io.github.lowestrung.rules.record.Answer.Kind;
import io.github.lowestrung.rules.record.Answers.Depth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What was answered, as digests: for each subject and kind of answer one of the full form, one of
 * the neutral form and one of the reports. Not thread-safe.
 */
final class BehaviourRecord {

  static final Path FOLDER = Path.of("src/test/resources/behaviour-record");

  /** Digits of a digest that are kept, to spare the repository the others. */
  private static final int DIGITS = 10;

  private static final Digests OUT_OF_TIME = new Digests("-", "-", "-");

  private final Map<String, Digests> digests = new TreeMap<>();

  private record Digests(String full, String neutral, String text) {}

  /** Reads a file of the record. */
  static BehaviourRecord read(String name) throws IOException {
    BehaviourRecord read = new BehaviourRecord();
    for (String line : Files.readAllLines(FOLDER.resolve(name))) {
      String[] cells = line.split("\t", -1);
      read.digests.put(cells[0] + "\t" + cells[1], new Digests(cells[2], cells[3], cells[4]));
    }
    return read;
  }

  /** Writes a file of the record. */
  void write(String name) throws IOException {
    List<String> lines = new ArrayList<>();
    digests.forEach(
        (of, each) -> lines.add(String.join("\t", of, each.full, each.neutral, each.text)));
    Files.createDirectories(FOLDER);
    Files.write(FOLDER.resolve(name), lines);
  }

  /** Adds all answers of one kind about one subject; their order counts. */
  void add(String key, Kind kind, List<Lines> answers) {
    Digests all =
        answers.stream().anyMatch(Lines::outOfTime)
            ? OUT_OF_TIME
            : new Digests(
                digest(answers, Lines::full),
                digest(answers, Lines::neutral),
                digest(answers, Lines::text));
    if (digests.put(key + "\t" + kind.name().toLowerCase(Locale.ROOT), all) != null) {
      throw new IllegalStateException("Two subjects have the key (" + key + ").");
    }
  }

  /**
   * Returns which answers are others now, or are missing.
   *
   * @param now what is answered now
   * @param depth how much was asked now
   * @param neutral whether names and sentences may differ
   */
  List<String> differences(BehaviourRecord now, Depth depth, boolean neutral) {
    List<String> differences = new ArrayList<>();
    digests.forEach(
        (of, before) -> {
          Digests after = now.digests.get(of);
          if (after == null) {
            if (kind(of).depth().compareTo(depth) <= 0) {
              differences.add(of + "\tis missing");
            }
          } else if (before.equals(OUT_OF_TIME) || after.equals(OUT_OF_TIME)) {
            return;
          } else if (!before.neutral.equals(after.neutral)) {
            differences.add(of + "\tdiffers in more than words");
          } else if (!neutral && !before.full.equals(after.full)) {
            differences.add(of + "\tdiffers in names or sentences");
          } else if (!neutral && !before.text.equals(after.text)) {
            differences.add(of + "\tdiffers as text");
          }
        });
    return differences;
  }

  /** Returns the answers that another record has and this has not. */
  List<String> missing(BehaviourRecord other) {
    return other.digests.keySet().stream().filter(of -> !digests.containsKey(of)).toList();
  }

  /** Returns the answers that the machine was too busy to find. */
  List<String> outOfTime() {
    return digests.keySet().stream().filter(of -> digests.get(of).equals(OUT_OF_TIME)).toList();
  }

  int size() {
    return digests.size();
  }

  private static Kind kind(String of) {
    return Kind.valueOf(of.substring(of.indexOf('\t') + 1).toUpperCase(Locale.ROOT));
  }

  private static String digest(List<Lines> answers, Function<Lines, String> form) {
    if (answers.stream().map(form).allMatch(String::isEmpty)) {
      return "";
    }
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      answers.forEach(
          answer -> sha.update((form.apply(answer) + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(sha.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256.", e);
    }
  }
}
