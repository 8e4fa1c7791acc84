package io.github.lowestrung.rulebook.model;

import io.github.lowestrung.workload.Modality;
import io.github.lowestrung.workload.Tasks;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known about foundation models on a date. Rules ask it by the names that people write, by
 * {@code Platform( $models : models )}. Immutable and thread-safe.
 */
public final class ModelTables {

  private final List<FoundationModel> models;
  private final List<ModelCatalog> catalogs;
  private final List<Tuning> tunings;
  private final ModelNames names;
  private final Map<String, Set<String>> regions = new HashMap<>();
  private final LocalDate date;

  /**
   * Takes the rows of the tables, as they describe the last day that can be.
   *
   * @param models models and where they answer
   * @param catalogs models that are hosted on instances
   * @param tunings models that are tuned
   */
  public ModelTables(
      List<FoundationModel> models, List<ModelCatalog> catalogs, List<Tuning> tunings) {
    this(models, catalogs, tunings, new ModelNames(models, catalogs, tunings), LocalDate.MAX);
  }

  private ModelTables(
      List<FoundationModel> models,
      List<ModelCatalog> catalogs,
      List<Tuning> tunings,
      ModelNames names,
      LocalDate date) {
    this.models = List.copyOf(models);
    this.catalogs = List.copyOf(catalogs);
    this.tunings = List.copyOf(tunings);
    this.names = names;
    this.date = date;
    for (FoundationModel row : models) {
      Set<String> known = regions.computeIfAbsent(row.approach(), approach -> new HashSet<>());
      known.addAll(row.inRegion());
      known.addAll(row.geography());
      known.addAll(row.global());
    }
  }

  /**
   * Returns the models of a date.
   *
   * @param day the date
   * @return the same rows, of which those count that are there on that day
   */
  public ModelTables on(LocalDate day) {
    return new ModelTables(models, catalogs, tunings, names, day);
  }

  /**
   * Returns how an approach offers what a name stands for.
   *
   * @param approach id of the approach
   * @param name what people call the model or its family
   * @return one offer; none where nothing of that name is known, or nothing of the approach
   */
  public List<ModelOffer> offers(String approach, String name) {
    List<NamedModel> meant = names.of(name);
    return meant.isEmpty() || firstOf(approach).isEmpty()
        ? List.of()
        : List.of(
            offer(
                approach,
                rows(meant, FoundationModel.class, approach),
                rows(meant, ModelCatalog.class, approach)));
  }

  private static <T extends ModelRow> List<T> rows(
      List<NamedModel> meant, Class<T> type, String approach) {
    return meant.stream().flatMap(model -> model.rows(type, approach)).distinct().toList();
  }

  /**
   * Returns how the approaches that have a catalogue offer what a name stands for.
   *
   * @param name what people call the model or its family
   * @return one offer for each approach; none where nothing of that name is known
   */
  public List<ModelOffer> catalogOffers(String name) {
    return catalogs.stream()
        .map(ModelCatalog::approach)
        .distinct()
        .flatMap(approach -> offers(approach, name).stream())
        .toList();
  }

  /**
   * Returns how an approach offers models that can do some tasks, by what they answer with.
   *
   * @param approach id of the approach
   * @param tasks the tasks; each has to be done
   * @return one offer of all living models that answer with what a task asks for, for each kind of
   *     answer; none where its table knows no such model
   */
  public List<ModelOffer> capable(String approach, Tasks tasks) {
    return tasks.all().stream()
        .map(ModelNeed::answer)
        .distinct()
        .map(answer -> answeringWith(approach, answer))
        .filter(rows -> !rows.isEmpty())
        .map(rows -> offer(approach, rows, List.of()))
        .toList();
  }

  private List<FoundationModel> answeringWith(String approach, String answer) {
    return models.stream()
        .filter(row -> row.approach().equals(approach) && row.outputs().contains(answer))
        .toList();
  }

  /**
   * Returns what tasks ask for as an answer, and no model that is meant by a name gives.
   *
   * @param tasks the tasks
   * @param name what people call the model or its family
   * @return the first such task; none where a model gives it, or no table says what they give
   */
  public List<ModelMismatch> unanswered(Tasks tasks, String name) {
    return mismatch(ModelNeed.ofAnswers(tasks), name, ModelKinds::outputs);
  }

  /**
   * Returns what tasks need a model to take, and no model that is meant by a name takes.
   *
   * @param tasks the tasks
   * @param name what people call the model or its family
   * @return the first such task; none where a model takes it, or no table says what they take
   */
  public List<ModelMismatch> unperceived(Tasks tasks, String name) {
    return mismatch(ModelNeed.ofTasks(tasks), name, ModelKinds::inputs);
  }

  /**
   * Returns kinds of data that no model that is meant by a name takes.
   *
   * @param tasks what is to be done with the data
   * @param name what people call the model or its family
   * @return for each kind the first task that the data would have to be taken for; none where a
   *     model takes it, where no table says what they take, or where that already follows from the
   *     tasks
   */
  public List<ModelMismatch> unread(Tasks tasks, String name) {
    return unperceived(tasks, name).isEmpty()
        ? mismatch(ModelNeed.ofData(tasks), name, ModelKinds::inputs)
        : List.of();
  }

  private List<ModelMismatch> mismatch(
      List<ModelNeed> needs, String name, Function<ModelKinds, Set<String>> side) {
    List<NamedModel> meant =
        needs.isEmpty()
            ? List.of()
            : names.of(name).stream().filter(model -> model.isHad(date)).toList();
    List<Set<String>> kinds = meant.stream().map(ModelKinds::of).map(side).toList();
    if (kinds.isEmpty()
        || kinds.stream().anyMatch(Set::isEmpty)
        || !meant.stream().allMatch(NamedModel::isFirm)) {
      return List.of();
    }
    Set<String> has =
        kinds.stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    Set<Optional<Modality>> told = new HashSet<>();
    return needs.stream()
        .filter(need -> !need.isMetBy(has))
        .filter(need -> told.add(Optional.ofNullable(need.modality())))
        .map(
            need ->
                new ModelMismatch(
                    need.task(),
                    need.modality(),
                    ModelKinds.words(need.kinds(), " or "),
                    ModelKinds.words(has, " and "),
                    meant.get(0).rows().get(0).basis()))
        .toList();
  }

  /**
   * Returns the models that are meant by a name and take no new customers any more.
   *
   * @param approach id of the approach
   * @param name what people call the model or its family
   * @return those that live still; none where any that is meant is open to all
   */
  public List<FoundationModel> legacy(String approach, String name) {
    List<FoundationModel> living =
        rows(names.of(name), FoundationModel.class, approach).stream()
            .filter(row -> row.lives(date))
            .toList();
    return living.stream().allMatch(row -> row.isLegacy(date)) ? living : List.of();
  }

  private ModelOffer offer(String approach, List<FoundationModel> rows, List<ModelCatalog> listed) {
    List<FoundationModel> living = rows.stream().filter(row -> row.lives(date)).toList();
    boolean offered = !living.isEmpty() || !listed.isEmpty();
    List<FoundationModel> telling = offered ? living : rows;
    ModelRow basis =
        Stream.<ModelRow>concat(telling.stream(), listed.stream())
            .findFirst()
            .or(() -> firstOf(approach))
            .orElseThrow();
    return new ModelOffer(
        approach,
        living,
        offered,
        telling.stream().allMatch(row -> row.mark().firm()),
        why(rows),
        listed.stream().anyMatch(ModelCatalog::tunable),
        regions.getOrDefault(approach, Set.of()),
        basis.basis());
  }

  private Optional<ModelRow> firstOf(String approach) {
    return Stream.<ModelRow>concat(models.stream(), catalogs.stream())
        .filter(row -> row.approach().equals(approach))
        .findFirst();
  }

  private String why(List<FoundationModel> rows) {
    List<String> reasons =
        rows.stream()
            .map(
                row ->
                    row.comesAfter(date)
                        ? row.name() + " was launched on " + row.launched()
                        : row.name() + " ended on " + row.ended())
            .distinct()
            .toList();
    return reasons.isEmpty() ? "its models do not include it" : ModelOffer.few(reasons);
  }

  /**
   * Returns whether the weights of what a name stands for can be had.
   *
   * @param name what people call the model or its family
   * @return one answer where it is known, and the same for all that are meant; otherwise none
   */
  public List<ModelWeights> weights(String name) {
    List<ModelWeights> known = names.of(name).stream().map(ModelTables::weights).toList();
    return known.stream().map(ModelWeights::weights).distinct().count() == 1
            && known.get(0).weights() != null
        ? known.subList(0, 1)
        : List.of();
  }

  /** A table that does not say leaves the word to the others; two that contradict say nothing. */
  private static ModelWeights weights(NamedModel model) {
    Map<Weights, ModelRow> stated = new EnumMap<>(Weights.class);
    model
        .rows(FoundationModel.class)
        .filter(row -> row.weights() != null)
        .forEach(row -> stated.putIfAbsent(Objects.requireNonNull(row.weights()), row));
    model
        .rows(ModelCatalog.class)
        .filter(row -> row.weights() != null)
        .forEach(row -> stated.putIfAbsent(Objects.requireNonNull(row.weights()), row));
    ModelRow first = stated.values().stream().findFirst().orElse(model.rows().get(0));
    return new ModelWeights(
        model.label(),
        stated.size() == 1 ? stated.keySet().iterator().next() : null,
        first.basis());
  }

  /**
   * Returns a name of which no table knows anything.
   *
   * @param name what people call the model or its family
   * @return the name and the nearest known ones; none where it is known, or no table has models
   */
  public List<UnknownModel> unknown(String name) {
    return models.isEmpty() || !names.of(name).isEmpty()
        ? List.of()
        : List.of(new UnknownModel(name, names.near(name), models.get(0).basis()));
  }

  /**
   * Returns where an approach tunes models.
   *
   * @param approach id of the approach
   * @param method how they are tuned, such as {@code fine-tuning}
   * @return the regions of all models; empty when the tables have none
   */
  public List<TuningRegions> tuningOf(String approach, String method) {
    return regionsOf(tunings.stream().filter(row -> row.approach().equals(approach)), method);
  }

  /**
   * Returns where an approach tunes a model.
   *
   * @param approach id of the approach
   * @param method how it is tuned, such as {@code fine-tuning}
   * @param name what people call the model or its family
   * @return the regions of all models that are meant; empty when it tunes none of them
   */
  public List<TuningRegions> tuningOf(String approach, String method, String name) {
    return regionsOf(living(approach, name), method);
  }

  /** Returns the tuned models that are meant, without those that the approach no longer has. */
  private Stream<Tuning> living(String approach, String name) {
    return names.of(name).stream()
        .filter(model -> model.livesIn(approach, date))
        .flatMap(model -> model.rows(Tuning.class, approach))
        .distinct();
  }

  private static List<TuningRegions> regionsOf(Stream<Tuning> tuned, String method) {
    List<Tuning> rows = tuned.filter(row -> row.isBy(method) && row.mark().firm()).toList();
    return rows.isEmpty()
        ? List.of()
        : List.of(
            new TuningRegions(
                rows.stream().flatMap(row -> row.regions().stream()).distinct().sorted().toList(),
                rows.get(0).basis()));
  }

  /**
   * Tells whether an approach tunes any model in a region.
   *
   * @param approach id of the approach
   * @param method how it is tuned, such as {@code fine-tuning}
   * @param region code of the region
   * @return true when it does
   */
  public boolean tunes(String approach, String method, String region) {
    return tuningOf(approach, method).stream().anyMatch(row -> row.regions().contains(region));
  }

  /**
   * Returns the rows by which an approach tunes a model.
   *
   * @param approach id of the approach
   * @param method how it is tuned, such as {@code fine-tuning}
   * @param name what people call the model or its family
   * @return the rows, without hosting on demand that starts later; none where it tunes none
   */
  public List<Tuning> tunings(String approach, String method, String name) {
    return living(approach, name).filter(row -> row.isBy(method)).map(row -> row.on(date)).toList();
  }

  /**
   * Returns how many records an approach tunes a model with.
   *
   * @param approach id of the approach
   * @param method how it is tuned, such as {@code fine-tuning}
   * @param name what people call the model or its family
   * @return the widest span of all models that are meant; none where a model has no row that says
   *     so firmly
   */
  public List<TuningRecords> tuningRecords(String approach, String method, String name) {
    return TuningRecords.of(tunings(approach, method, name));
  }

  /**
   * Returns a model that no row says an approach tunes by a method.
   *
   * @param approach id of the approach
   * @param method how it would be tuned, such as {@code fine-tuning}
   * @param name what people call the model or its family
   * @return one answer where none of the models that are meant is tuned so, and the approach tunes
   *     others
   */
  public List<UntunedModel> untuned(String approach, String method, String name) {
    List<NamedModel> meant = names.of(name);
    List<Tuning> rows =
        tunings.stream()
            .filter(row -> row.approach().equals(approach) && row.mark().firm())
            .toList();
    boolean tuned = rows(meant, Tuning.class, approach).stream().anyMatch(row -> row.isBy(method));
    if (rows.isEmpty() || tuned) {
      return List.of();
    }
    List<String> others =
        rows.stream()
            .filter(row -> row.isBy(method))
            .flatMap(row -> row.models().stream())
            .distinct()
            .toList();
    Tuning first = rows.get(0);
    return List.of(
        new UntunedModel(
            !meant.isEmpty() && !endedSince(first, meant), ModelOffer.few(others), first.basis()));
  }

  /** The table leaves out what has ended since, so it cannot tell of a day before. */
  private boolean endedSince(Tuning table, List<NamedModel> meant) {
    return rows(meant, FoundationModel.class, table.approach()).stream()
        .filter(row -> row.lives(date))
        .map(FoundationModel::ended)
        .filter(Objects::nonNull)
        .anyMatch(ended -> !ended.isAfter(table.asOf()));
  }
}
