package io.github.lowestrung;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Prints from reports of Pitest how many mutants the tests kill, package by package. */
public final class MutationScores {

  private static final Pattern MUTANT =
      Pattern.compile("<mutation detected='(\\w+)'.*?<mutatedClass>([\\w.]+)\\.");

  private MutationScores() {}

  public static void main(String[] folder) throws IOException {
    Map<String, int[]> scores = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of(folder[0]))) {
      for (Path report : files.filter(file -> file.endsWith("mutations.xml")).toList()) {
        count(Files.readString(report), scores);
      }
    }
    System.out.println("Mutants killed:");
    scores.forEach(
        (room, score) ->
            System.out.printf(
                "%4d of %4d, %3d %%  %s%n", score[0], score[1], 100 * score[0] / score[1], room));
  }

  private static void count(String report, Map<String, int[]> scores) {
    Matcher mutant = MUTANT.matcher(report);
    while (mutant.find()) {
      int[] score = scores.computeIfAbsent(mutant.group(2), room -> new int[2]);
      score[0] += Boolean.parseBoolean(mutant.group(1)) ? 1 : 0;
      score[1]++;
    }
  }
}
