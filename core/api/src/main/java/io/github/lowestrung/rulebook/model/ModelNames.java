package io.github.lowestrung.rulebook.model;

import io.github.lowestrung.workload.term.NameSuggestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Knows what the names of models stand for, over all tables. */
final class ModelNames {

  private static final int MOST_SUGGESTIONS = 3;
  private static final int MOST_MEANINGS = 1_000;

  private final Map<ModelName, NamedModel> models = new LinkedHashMap<>();
  private final Map<String, List<NamedModel>> meanings = new ConcurrentHashMap<>();

  ModelNames(List<FoundationModel> offered, List<ModelCatalog> catalogs, List<Tuning> tunings) {
    for (FoundationModel row : offered) {
      List<ModelName> names = new ArrayList<>();
      names.add(ModelName.of(row.name()));
      names.add(ModelName.of(row.provider() + " " + row.name()));
      names.addAll(ModelName.formsOf(row.id()));
      add(row.name(), names, row);
    }
    catalogs.forEach(row -> add(row.models(), row));
    tunings.forEach(row -> add(row.models(), row));
  }

  private void add(List<String> written, ModelRow row) {
    written.forEach(name -> add(name, List.of(ModelName.of(name)), row));
  }

  private void add(String label, List<ModelName> names, ModelRow row) {
    models.merge(names.get(0), new NamedModel(label, names, List.of(row)), NamedModel::and);
  }

  /**
   * Returns the models that a name stands for: the one that has it, or else the longest name within
   * it, or else all of the family. Empty where nothing of that name is known.
   */
  List<NamedModel> of(String text) {
    List<NamedModel> known = meanings.get(text);
    if (known == null) {
      known = meant(text);
      if (meanings.size() >= MOST_MEANINGS) {
        meanings.clear();
      }
      meanings.put(text, known);
    }
    return known;
  }

  private List<NamedModel> meant(String text) {
    List<ModelName> forms = ModelName.formsOf(text);
    for (ModelName form : forms) {
      List<NamedModel> same = having(form::equals);
      if (!same.isEmpty()) {
        return same;
      }
    }
    ModelName bare = forms.get(forms.size() - 1);
    List<NamedModel> within = longestWithin(bare);
    return within.isEmpty() ? having(bare::covers) : within;
  }

  private List<NamedModel> having(Predicate<ModelName> wanted) {
    return models.values().stream()
        .filter(model -> model.names().stream().anyMatch(wanted))
        .toList();
  }

  private List<NamedModel> longestWithin(ModelName longer) {
    int longest =
        models.values().stream()
            .flatMap(model -> model.names().stream())
            .filter(name -> name.isWithin(longer))
            .mapToInt(ModelName::length)
            .max()
            .orElse(0);
    return having(name -> name.length() == longest && name.isWithin(longer));
  }

  /**
   * Returns what may be meant by an unknown name, newest versions first; none when none is near.
   */
  List<String> near(String text) {
    List<ModelName> forms = ModelName.formsOf(text);
    ModelName family = forms.get(forms.size() - 1).unversioned();
    List<String> kin =
        models.values().stream()
            .filter(model -> model.names().stream().anyMatch(family::covers))
            .sorted(
                Comparator.comparing(
                        (NamedModel model) -> model.rows(FoundationModel.class).findAny().isEmpty())
                    .thenComparing(NamedModel::names, ModelNames::newestFirst))
            .map(NamedModel::label)
            .limit(MOST_SUGGESTIONS)
            .toList();
    List<String> labels = models.values().stream().map(NamedModel::label).toList();
    return kin.isEmpty() ? NameSuggestion.of(text, labels).nearest().stream().toList() : kin;
  }

  private static int newestFirst(List<ModelName> one, List<ModelName> other) {
    List<String> a = one.get(0).version();
    List<String> b = other.get(0).version();
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int order = Integer.compare(b.get(i).length(), a.get(i).length());
      order = order == 0 ? b.get(i).compareTo(a.get(i)) : order;
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(b.size(), a.size());
  }
}
