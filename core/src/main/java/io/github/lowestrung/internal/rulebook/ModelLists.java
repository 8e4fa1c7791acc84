package io.github.lowestrung.internal.rulebook;

import io.github.lowestrung.internal.content.RulebookContent;
import io.github.lowestrung.rulebook.RulebookException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The lists of models that builds write into their jars. A jar that was merged of several rulebooks
 * has all of their lists, but one descriptor, and so the rules of the others would vanish.
 */
final class ModelLists {

  static final String FOLDER = "META-INF/kie";

  private static final Pattern LIST = Pattern.compile(FOLDER + "/([^/]+)/([^/]+)/drools-model");
  private static final String LIBRARY = "io/github/lowestrung/";

  private ModelLists() {}

  /** Refuses rules for this library that are in one of some places, and in no rulebook. */
  static void refuseStrays(
      Collection<RulebookFiles> books, List<? extends RulebookContent> places) {
    Set<String> known =
        books.stream().map(RulebookFiles::groupAndArtifact).collect(Collectors.toSet());
    for (RulebookContent place : places) {
      try {
        for (String path : place.paths()) {
          Matcher list = LIST.matcher(path);
          if (list.matches()
              && !known.contains(list.group(1) + ":" + list.group(2))
              && needsLibrary(place, path)) {
            throw stray(list.group(1) + ":" + list.group(2), place, books);
          }
        }
      } catch (IOException e) {
        throw new RulebookException(
            "The place (%s) cannot be searched for rules.".formatted(place.place()), e);
      }
    }
  }

  /** Rules of others who use the engine are none of our business. */
  private static boolean needsLibrary(RulebookContent place, String list) throws IOException {
    for (String model :
        text(place, list).lines().skip(1).filter(line -> !line.isBlank()).toList()) {
      String folder = model.substring(0, model.lastIndexOf('.') + 1).replace('.', '/');
      for (String path : place.paths()) {
        if (path.startsWith(folder)
            && path.endsWith(".class")
            && text(place, path).contains(LIBRARY)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String text(RulebookContent place, String path) throws IOException {
    try (InputStream in = place.open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (FileNotFoundException e) {
      return "";
    }
  }

  private static RulebookException stray(
      String missing, RulebookContent place, Collection<RulebookFiles> books) {
    return new RulebookException(
        ("The rules of the rulebook (%s) are in (%s), but its descriptor %s is not. Descriptors are"
                + " there of %s. Maybe a build merged the jars of several rulebooks, which all have"
                + " that file: keep rulebooks as jars of their own, as docs/packaging.md shows.")
            .formatted(
                missing,
                place.place(),
                RulebookContent.DESCRIPTOR,
                books.stream().map(RulebookFiles::groupAndArtifact).toList()));
  }
}
