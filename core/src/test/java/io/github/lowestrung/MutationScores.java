package io.github.lowestrung;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prints from a report of Pitest how many mutants the tests kill, package by package. */
public final class MutationScores {

  private static final Pattern MUTANT =
      Pattern.compile("<mutation detected='(\\w+)'.*?<mutatedClass>([\\w.]+)\\.");

  private MutationScores() {}

  public static void main(String[] report) throws IOException {
    Map<String, int[]> scores = new TreeMap<>();
    Matcher mutant = MUTANT.matcher(Files.readString(Path.of(report[0])));
    while (mutant.find()) {
      int[] score = scores.computeIfAbsent(mutant.group(2), room -> new int[2]);
      score[0] += Boolean.parseBoolean(mutant.group(1)) ? 1 : 0;
      score[1]++;
    }
    System.out.println("Mutants killed:");
    scores.forEach(
        (room, score) ->
            System.out.printf(
                "%4d of %4d, %3d %%  %s%n", score[0], score[1], 100 * score[0] / score[1], room));
  }
}
