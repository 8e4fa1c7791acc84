package io.github.lowestrung.authoring.check;

import io.github.lowestrung.drl.Candidate;
import io.github.lowestrung.drl.Concept;
import io.github.lowestrung.drl.Conclusions;
import io.github.lowestrung.drl.Excluded;
import io.github.lowestrung.drl.Recommended;
import io.github.lowestrung.drl.StageChoice;
import io.github.lowestrung.drl.Standing;
import io.github.lowestrung.rulebook.Absence;
import io.github.lowestrung.rulebook.Closing;
import io.github.lowestrung.rulebook.Ladder;
import io.github.lowestrung.rulebook.LanguageGap;
import io.github.lowestrung.rulebook.Minimum;
import io.github.lowestrung.rulebook.Note;
import io.github.lowestrung.rulebook.Platform;
import io.github.lowestrung.rulebook.Threshold;
import io.github.lowestrung.rulebook.TuningRegions;
import io.github.lowestrung.workload.OwnFact;
import io.github.lowestrung.workload.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The types of the library that rules match, by their simple names. */
final class LibraryTypes {

  static final Map<String, Class<?>> ALL = all();

  private LibraryTypes() {}

  private static Map<String, Class<?>> all() {
    Map<String, Class<?>> all = new TreeMap<>();
    for (Class<?> type :
        List.of(
            Absence.class,
            Candidate.class,
            Closing.class,
            Concept.class,
            Conclusions.class,
            Excluded.class,
            Ladder.class,
            LanguageGap.class,
            Minimum.class,
            Note.class,
            OwnFact.class,
            Platform.class,
            Recommended.class,
            StageChoice.class,
            Standing.class,
            Threshold.class,
            TuningRegions.class)) {
      all.put(type.getSimpleName(), type);
    }
    for (Vocabulary.Section section : Vocabulary.LIBRARY.sections().values()) {
      all.put(section.type().getSimpleName(), section.type());
      for (Vocabulary.Field field : section.fields()) {
        if (!field.terms().isEmpty() && field.terms().get(0) instanceof Enum<?> word) {
          all.put(word.getDeclaringClass().getSimpleName(), word.getDeclaringClass());
        }
      }
    }
    return Map.copyOf(all);
  }
}
