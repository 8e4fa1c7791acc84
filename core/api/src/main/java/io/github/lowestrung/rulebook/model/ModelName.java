package io.github.lowestrung.rulebook.model;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name of a model as its words and the numbers of its version, so that spellings of it are equal:
 * {@code llama3-2-3b} and {@code Llama 3.2 3B}, {@code claude-4.5-haiku} and {@code
 * claude-haiku-4-5}.
 *
 * @param words words and sizes, such as {@code llama} and {@code 70b}, in lower case
 * @param version numbers, in their order
 */
record ModelName(List<String> words, List<String> version) {

  private static final Pattern MAKERS = Pattern.compile("^(?:[a-z]+(?:-[a-z]+)*\\.)+");
  private static final Pattern RELEASE =
      Pattern.compile("(?:-20\\d{2}-?\\d{2}-?\\d{2})?(?:-v?\\d+(?::\\d+k?)+)?$");
  private static final Pattern SIZE = Pattern.compile("[a-z]?\\d[a-z0-9]*[a-z]");
  private static final Pattern PRECISION = Pattern.compile("(?:bf|fp|nvfp|int)\\d+");
  private static final Pattern WINDOW = Pattern.compile("\\d+k");

  /** Reads a name. */
  static ModelName of(String text) {
    List<String> words = new ArrayList<>();
    List<String> version = new ArrayList<>();
    for (String part :
        text.toLowerCase(Locale.ROOT).replace("+", " plus ").split("[^a-z0-9]+", -1)) {
      if (SIZE.matcher(part).matches()) {
        words.add(part);
        continue;
      }
      if (PRECISION.matcher(part).matches()) {
        continue; // how its weights are stored makes no other model of it
      }
      for (String piece : part.split("(?<=[a-z])(?=\\d)|(?<=\\d)(?=[a-z])", -1)) {
        if (!piece.isEmpty() && !piece.equals("v")) {
          (Character.isDigit(piece.charAt(0)) ? version : words).add(piece);
        }
      }
    }
    return new ModelName(List.copyOf(words), List.copyOf(version));
  }

  /** Reads an id in all the ways that it may be meant, closest first. */
  static List<ModelName> formsOf(String id) {
    String lower = id.toLowerCase(Locale.ROOT).strip();
    String bare = MAKERS.matcher(lower).replaceFirst("");
    return java.util.stream.Stream.of(lower, bare, RELEASE.matcher(bare).replaceFirst(""))
        .map(ModelName::of)
        .distinct()
        .toList();
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  int length() {
    return words.size() + version.size();
  }

  /** Tells whether it is this name and more words, but no other size or version. */
  boolean isWithin(ModelName longer) {
    return length() > 1
        && version.equals(longer.version)
        && inOrder(words, longer.words)
        && longer.words.stream()
            .filter(word -> SIZE.matcher(word).matches() && !WINDOW.matcher(word).matches())
            .allMatch(words::contains);
  }

  /** Tells whether it is the name of a family that another is of. */
  boolean covers(ModelName member) {
    return !isEmpty()
        && inOrder(words, member.words)
        && version.size() <= member.version.size()
        && version.equals(member.version.subList(0, version.size()));
  }

  /** Returns the name without its version. */
  ModelName unversioned() {
    return new ModelName(words, List.of());
  }

  private static boolean inOrder(List<String> few, List<String> many) {
    Iterator<String> left = many.iterator();
    return few.stream()
        .allMatch(
            word -> {
              while (left.hasNext()) {
                if (left.next().equals(word)) {
                  return true;
                }
              }
              return false;
            });
  }
}
